import { URI, Utils } from 'vscode-uri';

/** The one spelling of a URI that the service compares: as `vscode-uri` prints it. */
export function normalizeUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The last segment of the URI's path, decoded, for example `testing.skill.yaml`. */
export function baseName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The URI of the folder that holds this file or folder, with no slash at the end. */
export function parentUri(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** The URI of a path below a folder's URI; `path` is decoded and uses `/`. */
export function childUri(folder: string, path: string): string {
  return Utils.joinPath(URI.parse(folder), path).toString();
}

/** Whether the URI lies below the folder's URI, at any depth. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder) && uri.charCodeAt(folder.length) === 47; /* slash */
}

/** The decoded path of a URI from a folder above it, for example `roles/tester.role.yaml`. */
export function relativePath(folder: string, uri: string): string {
  return decodeURIComponent(uri.slice(folder.length + 1));
}

/** Whether a name, a path or a URI is that of a file which may belong to a framework. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

/** The one spelling of a folder's URI: normalised, without a slash at the end. */
export function folderUri(uri: string): string {
  return normalizeUri(uri).replace(/\/$/, '');
}

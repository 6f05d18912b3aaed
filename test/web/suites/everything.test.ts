/**
 * Everything that the Node extension host is tested with holds in a web worker as well: there the
 * workspace is reached through VS Code only, and the server is a worker without a file system.
 */
import '../../vscode/suites/comparison.test';
import '../../vscode/suites/completion.test';
import '../../vscode/suites/contributions.test';
import '../../vscode/suites/diagnostics.test';
import '../../vscode/suites/formatting.test';
import '../../vscode/suites/languages.test';
import '../../vscode/suites/lenses.test';
import '../../vscode/suites/navigation.test';
import '../../vscode/suites/preview.test';
import '../../vscode/suites/previewEditors.test';
import '../../vscode/suites/previewFollowing.test';
import '../../vscode/suites/previewPages.test';
import '../../vscode/suites/quickFixes.test';
import '../../vscode/suites/refactorings.test';
import '../../vscode/suites/rename.test';
import '../../vscode/suites/review.test';
import '../../vscode/suites/restart.test';
import '../../vscode/suites/versions.test';

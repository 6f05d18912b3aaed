/** A place in a file where a name was written in a way that the name after it could not keep. */
interface LostStyle {
  /** What the rename wrote there. */
  readonly written: string;
  /** What stood there before. */
  readonly original: string;
}

/** Which place, in which rename. */
export interface PlaceKey {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  /** Which of the file's places it is. */
  readonly position: number;
  /** How its line is indented: what stood over several lines fits there only. */
  readonly indent: string;
}

const PLACES_KEPT = 10_000;

/**
 * Remembers how names were written before a rename, so that renaming back gives the same bytes. The
 * text alone cannot tell: `'a: b'` may come from a name in quotes or from one without.
 */
export class RenameMemory {
  private readonly lost = new Map<string, LostStyle>();

  /** How the name `to` stood at this place before, where the place is as the rename left it. */
  recall(key: PlaceKey, source: string): string | undefined {
    const known = this.lost.get(keyText(key));
    return known?.written === source ? known.original : undefined;
  }

  /** Notes what a rename back (`key`) has to write. */
  note(key: PlaceKey, style: LostStyle): void {
    this.lost.set(keyText(key), style);
    if (this.lost.size <= PLACES_KEPT) return;
    const oldest = this.lost.keys().next();
    if (!oldest.done) this.lost.delete(oldest.value);
  }
}

function keyText({ uri, from, to, position, indent }: PlaceKey): string {
  return JSON.stringify([uri, from, to, position, indent]);
}

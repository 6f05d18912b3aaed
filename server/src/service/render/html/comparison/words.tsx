/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren, JSX } from 'preact';
import type { ComparedLevel, ComparedSide, ComparedText, Sides } from '../../comparedPage';
import type { LevelMeaning } from '../../../profile/profile';
import { LevelTag } from '../parts';
import * as messages from './messages';
import type { MarkKind } from './messages';
import { changeMark, isOn, isWhole, useView } from './view';

const SIGNS: Readonly<Record<MarkKind, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  reworded: '≈',
  moved: '↕',
  renamed: '≈',
  raised: '▲',
  lowered: '▼',
};

/** What happened to something, in a word and a sign. */
export function Mark({ kind }: { readonly kind: MarkKind }): JSX.Element {
  return (
    <strong class={`cf-kind cf-kind--${kind}`}>
      <span aria-hidden="true">{SIGNS[kind]} </span>
      {messages.mark(kind)}
    </strong>
  );
}

/**
 * The words of a text, those that came or went marked.
 * @param side the state that is shown here; undefined: both.
 * @param isTold whether something beside it says already that all of it came or went.
 */
export function Words({
  text,
  side,
  isTold = false,
}: {
  readonly text: Pick<ComparedText, 'status' | 'words'>;
  readonly side: ComparedSide | undefined;
  readonly isTold?: boolean;
}): JSX.Element {
  const { only } = useView();
  const shown = only ?? side;
  const left = shown && (shown === 'before' ? 'added' : 'removed');
  return (
    <>
      {text.words.map(({ kind, text: words }) => {
        if (kind === left) return null;
        if (kind === 'same' || only) return words;
        const marks = isTold ? words : <Told kind={kind}>{words}</Told>;
        return kind === 'added' ? (
          <ins class="cf-ins">{marks}</ins>
        ) : (
          <del class="cf-del">{marks}</del>
        );
      })}
    </>
  );
}

function Told({
  kind,
  children,
}: {
  readonly kind: 'added' | 'removed';
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <span class="govuk-visually-hidden">
        [{kind === 'added' ? messages.wordsAdded() : messages.wordsRemoved()}{' '}
      </span>
      {children}
      <span class="govuk-visually-hidden"> {messages.endOfWords()}]</span>
    </>
  );
}

/** A skill level of both states: "working → expert". */
export function LevelChange({
  level,
  side,
}: {
  readonly level: ComparedLevel;
  readonly side: ComparedSide | undefined;
}): JSX.Element | null {
  const view = useView();
  const { status } = level;
  const shown = view.only ?? side;
  if (!isOn(shown, status)) return null;
  if (view.only || status === 'same') {
    const tag = level[shown ?? 'after'];
    return tag ? <LevelTag level={tag} /> : null;
  }
  const isOfWords = level.before?.name === level.after?.name;
  const told = shown === 'before' ? status === 'removed' : true;
  return (
    <span class="cf-level-change" {...changeMark(view, side, level)}>
      {told && <Mark kind={status} />}{' '}
      {shown ? (
        <Tag level={level[shown]} side={isOfWords ? undefined : shown} />
      ) : (
        <BothTags level={level} isOfWords={isOfWords} />
      )}
    </span>
  );
}

function BothTags({
  level: { before, after, status },
  isOfWords,
}: {
  readonly level: ComparedLevel;
  readonly isOfWords: boolean;
}): JSX.Element {
  if (isOfWords) return <Tag level={after} side={undefined} />;
  return (
    <>
      <Tag level={before} side="before" />
      {!isWhole(status) && (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="govuk-visually-hidden">{messages.to()}</span>{' '}
        </>
      )}
      <Tag level={after} side="after" />
    </>
  );
}

function Tag({
  level,
  side,
}: {
  readonly level: LevelMeaning | undefined;
  readonly side: keyof Sides<unknown> | undefined;
}): JSX.Element | null {
  if (!level) return null;
  const tag = <LevelTag level={level} />;
  if (side === undefined) return tag;
  return side === 'before' ? (
    <del class="cf-tag-del">{tag}</del>
  ) : (
    <ins class="cf-tag-ins">{tag}</ins>
  );
}

import {
  type AnyQuestion,
  type ChoiceOption,
  emptyRichText,
  hasWords,
  type QuestionOf,
  type QuestionType,
  type RichText,
} from '@amelie/contract';
import { plainTextOf } from '@amelie/rules';
import { newQuestion, newTextAnswer } from './new-question';
import { wordsAsText } from './plain-words';

/** A part of a question as most types have one: words, and how right they are. */
interface Piece {
  id: string;
  text: RichText;
  credit: number;
  feedback: RichText;
}

const inWords = ({
  id,
  pattern,
  credit,
  feedback,
}: {
  id: string;
  pattern: string;
  credit: number;
  feedback: RichText;
}): Piece => ({
  ...{ id, credit, feedback },
  text: wordsAsText(pattern),
});

/** What of a question can live on in another type: its answers, in their order. */
function piecesOf(question: AnyQuestion): Piece[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options;
    case 'kprim':
      return question.statements.map(({ correct, ...part }) => ({ ...part, credit: correct ? 1 : 0 }));
    case 'ordering':
      return question.items.map((item) => ({ ...item, credit: 0, feedback: emptyRichText }));
    case 'matching':
      return question.prompts.map(({ id, text, feedback }) => ({ id, text, feedback, credit: 0 }));
    case 'short-text':
      return question.answers.map(inWords);
    case 'situational-judgement':
      return question.items.map(({ id, text, feedback }) => ({ id, text, feedback, credit: 0 }));
    default:
      return [];
  }
}

/** One of them is fully right: the best one, or the first. */
function withOneRight(options: ChoiceOption[]): ChoiceOption[] {
  const most = Math.max(...options.map(({ credit }) => credit));
  const best = options.findIndex(({ credit }) => credit === most);
  return options.map((option, place) => ({
    ...option,
    credit: place === best ? 1 : option.credit === 1 ? 0 : option.credit,
  }));
}

const clip = <P>(parts: P[], fresh: P[], most: number): P[] => {
  const kept = parts.slice(0, most);
  return kept.length >= fresh.length ? kept : [...kept, ...fresh.slice(kept.length)];
};

/** The new question with the answers of the old one, as far as its type can hold them. */
function withPieces(fresh: AnyQuestion, pieces: Piece[]): AnyQuestion {
  switch (fresh.type) {
    case 'single':
      return { ...fresh, options: withOneRight(clip(pieces, fresh.options.slice(0, 2), 30)) };
    case 'multiple':
      return { ...fresh, options: clip(pieces, fresh.options.slice(0, 2), 30) };
    case 'kprim': {
      const statements = pieces.map(({ credit, ...part }) => ({ ...part, correct: credit > 0 }));
      return { ...fresh, statements: clip(statements, fresh.statements, 12) };
    }
    case 'ordering':
      return {
        ...fresh,
        items: clip(
          pieces.map(({ id, text }) => ({ id, text })),
          fresh.items.slice(0, 2),
          30,
        ),
      };
    case 'matching': {
      const prompts = pieces.map(({ id, text, feedback }, place) => ({
        ...{ id, text, feedback },
        match: fresh.choices[place]?.id ?? '',
      }));
      return { ...fresh, prompts: clip(prompts, fresh.prompts.slice(0, 1), 30) };
    }
    case 'short-text': {
      const answers = pieces
        .filter(({ credit, text }) => credit > 0 && hasWords(text))
        .map(({ id, text, credit, feedback }) => ({
          ...newTextAnswer(credit, plainTextOf(text).slice(0, 500)),
          id,
          feedback,
        }));
      return { ...fresh, answers: clip(answers, fresh.answers, 100) };
    }
    case 'situational-judgement': {
      const items = pieces.map(({ id, text, feedback }) => ({ id, text, feedback, votes: [] }));
      return { ...fresh, items: clip(items, fresh.items, 30) };
    }
    default:
      return fresh;
  }
}

/** A statement that was true or false as a choice between both words, and the way back. */
function trueOrFalse(from: QuestionOf<'single'>, fresh: QuestionOf<'true-false'>): QuestionOf<'true-false'> {
  const [first, second] = from.options;
  if (!first || !second || from.options.length !== 2) return fresh;
  return {
    ...fresh,
    correct: first.credit >= second.credit,
    feedbackTrue: first.feedback,
    feedbackFalse: second.feedback,
  };
}

/**
 * The question as another type: name, words, points, feedback, source, pictures, tags and objectives stay; so do the
 * answers, as far as the type can hold them. Translations of what goes are left behind by their place.
 */
export function changeType(question: AnyQuestion, type: QuestionType): AnyQuestion {
  if (question.type === type) return question;
  const { name, language, stem, points, feedback, source, media, tags, objectives, translations } = question;
  const common = { name, language, stem, points, feedback, source, media, tags, objectives, translations };
  const fresh: AnyQuestion = { ...newQuestion(type, language), ...common };
  if (question.type === 'single' && fresh.type === 'true-false') return trueOrFalse(question, fresh);
  const isOpen = (one: AnyQuestion): one is QuestionOf<'essay' | 'reflection'> =>
    one.type === 'essay' || one.type === 'reflection';
  if (isOpen(question) && isOpen(fresh)) return { ...fresh, template: question.template };
  const pieces = piecesOf(question).filter(
    ({ text, credit, feedback: told }) => hasWords(text) || hasWords(told) || credit > 0,
  );
  return pieces.length > 0 ? withPieces(fresh, pieces) : fresh;
}

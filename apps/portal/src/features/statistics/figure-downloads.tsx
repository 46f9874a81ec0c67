import { Button } from '@amelie/ui';
import { useT } from '../../lib/i18n';
import { csvText } from '../../lib/files/csv-text';
import { saveFile } from '../../lib/files/save-file';

interface FigureDownloadsProps {
  /** What the files hold, as the card says it. */
  title: string;
  /** Neutral: it lands in a folder that others may see. */
  fileName: string;
  /** Exactly the rows on screen, their headings first. */
  rows: readonly (readonly (string | number)[])[];
  /** Draws the chart for paper. */
  draw?: () => Promise<string>;
}

/** What a card shows, as files: its table as CSV and its chart as SVG. */
export function FigureDownloads({ title, fileName, rows, draw }: FigureDownloadsProps) {
  const t = useT();
  return (
    <span className="-mx-2 flex gap-2">
      {draw && (
        <Button
          kind="plain"
          size="s"
          aria-label={t('statistics.svgOf', { what: title })}
          onPress={() => void draw().then((svg) => saveFile(`${fileName}.svg`, svg, 'image/svg+xml'))}
        >
          {t('statistics.svg')}
        </Button>
      )}
      <Button
        kind="plain"
        size="s"
        aria-label={t('statistics.csvOf', { what: title })}
        onPress={() => saveFile(`${fileName}.csv`, csvText(rows), 'text/csv')}
      >
        {t('statistics.csv')}
      </Button>
    </span>
  );
}

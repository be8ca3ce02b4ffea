export interface Cell {
  text: string;
  /** The posts behind it, or the page it leads to. */
  href?: string | undefined;
}

/** What a chart shows, in cells: the first of each row names it, the others are numbers. */
export interface Table {
  head: string[];
  rows: Cell[][];
}

/** Tab-separated, as a spreadsheet takes it. */
export function tableText({ head, rows }: Table): string {
  return [head, ...rows.map((row) => row.map((cell) => cell.text))]
    .map((cells) => cells.join('\t'))
    .join('\n');
}

/** A chart in numbers, each a link to its posts. `labelledBy`: id of its heading. */
export function DataTable({ labelledBy, table }: { labelledBy: string; table: Table }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: the section around it is the landmark; this only scrolls
    <div class="table-scroll" tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table>
        <thead>
          <tr>
            {table.head.map((name, column) => (
              <th key={name} scope="col" class={column > 0 ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map(({ text, href }, column) => {
                const content = href === undefined ? text : <a href={href}>{text}</a>;
                return column === 0 ? (
                  <th key={column} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={column} class="number">
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

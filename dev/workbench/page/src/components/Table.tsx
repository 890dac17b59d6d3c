import type { ReactElement, ReactNode } from 'react';

export interface TableProps {
    /** Names the table for screen readers. */
    readonly label: string;
    readonly columns: readonly string[];
    /** The rows of the body. */
    readonly children: ReactNode;
}

/** A table of the panel. It scrolls by itself, with the keyboard too. */
export function Table({ label, columns, children }: TableProps): ReactElement {
    return (
        <div className="wb-scroll" tabIndex={0} role="region" aria-label={label}>
            <table>
                <thead>
                    <tr>
                        {columns.map((column) => (
                            <th key={column} scope="col">
                                {column}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>{children}</tbody>
            </table>
        </div>
    );
}

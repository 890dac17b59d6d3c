import { Component, type ReactNode } from 'react';

export interface BoundaryProps {
    /** What is drawn anew when it changes. */
    readonly of: unknown;
    readonly children: ReactNode;
}

/** What the app sends is unchecked: one message that can not be drawn must not take the others with it. */
export class Boundary extends Component<BoundaryProps, { readonly problem?: string }> {
    override state: { readonly problem?: string } = {};

    static getDerivedStateFromError(error: unknown): { readonly problem: string } {
        return { problem: error instanceof Error ? error.message : String(error) };
    }

    override componentDidUpdate(before: BoundaryProps): void {
        if (before.of !== this.props.of && this.state.problem !== undefined) this.setState({ problem: undefined });
    }

    override render(): ReactNode {
        const { problem } = this.state;
        return problem === undefined ? (
            this.props.children
        ) : (
            <p className="wb-not-drawn">This can not be drawn: {problem}</p>
        );
    }
}

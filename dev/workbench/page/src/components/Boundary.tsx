import { Component, type ReactNode } from 'react';

export interface BoundaryProps {
    /** Draws its children again when this changes. */
    readonly of: unknown;
    readonly children: ReactNode;
}

/** The app's messages are unchecked: a message that cannot be drawn must not hide the others. */
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
            <p className="wb-not-drawn">This cannot be drawn: {problem}</p>
        );
    }
}

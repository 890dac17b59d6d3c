/** The text of anything that was thrown. */
export function errorText(error: unknown): string {
    if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
    return String(error);
}

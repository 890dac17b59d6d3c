/** The paths of the server. */
export const ROUTES = {
    /** The stream of {@link WorkbenchEvent}s, one JSON object per `data:` line; the first is always a `snapshot`. */
    events: '/api/events',
    /** `POST /api/<action>`, see {@link Actions}. */
    api: '/api/',
    /** `GET /picture?name=<words>`: a local picture with initials in place of any picture from elsewhere. */
    picture: '/picture',
} as const;

/**
 * Every `POST` carries this header (any value) besides `content-type: application/json`: a form or a script of another
 * site cannot send it without a preflight request, which the server refuses.
 */
export const REQUEST_HEADER = 'x-workbench';

/** Stands for a saved password in the settings form. A field that still holds it is not saved. */
export const SECRET_MASK = '••••••••••••';

/**
 * How long a client waits for the answer to an interaction, and how long a trigger id lives (Rocket.Chat's figures).
 */
export const INTERACTION_TIMEOUT_MS = 5_000;

/** The toast that Rocket.Chat's client shows when an interaction was not answered in time. */
export const TIMEOUT_TOAST = 'UIKit_Interaction_Timeout';

import { catalog } from '../../lib/i18n/catalog.generated';

/** Every language that the app speaks. */
export const LANGUAGES = Object.keys(catalog);

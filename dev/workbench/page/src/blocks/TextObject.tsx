import type { TextObject as Text } from '@rocket.chat/ui-kit';
import type { ReactElement } from 'react';

import { Markup } from './Markup';
import { withEmoji } from './emoji';

/** Plain text or Rocket.Chat's markup, as the block declares. */
export const TextObject = ({ text }: { readonly text: Text }): ReactElement =>
    text.type === 'mrkdwn' ? <Markup text={text.text} /> : <>{text.emoji ? withEmoji(text.text) : text.text}</>;

import {
    Box,
    Callout,
    Divider,
    Field,
    FieldError,
    FieldHint,
    FieldLabel,
    FieldRow,
    FlexItem,
    Grid,
    Margins,
    MessageGenericPreview,
    MessageGenericPreviewContent,
    MessageGenericPreviewCoverImage,
    MessageGenericPreviewDescription,
    MessageGenericPreviewFooter,
    MessageGenericPreviewThumb,
    MessageGenericPreviewTitle,
} from '@rocket.chat/fuselage';
import * as UiKit from '@rocket.chat/ui-kit';
import { Fragment, useContext, useMemo, useState, type ReactElement, type ReactNode } from 'react';

import type { WireBlock } from '../../../protocol';
import { safeUrl } from '../model/links';
import { BLOCKS, type Surface } from '../model/surfaces';
import * as elements from './elements';
import { TextObject } from './TextObject';
import { LabelContext, UiKitContext } from './uikit';

/** How many elements of an actions block show at first. */
const SHOWN_ACTIONS = 5;

/**
 * Draws blocks that fit the surface (model/surfaces.ts) with Rocket.Chat's components, laid out as its web client does.
 */
export function Blocks({ blocks, surface }: BlocksProps): ReactElement {
    const renderer = useMemo(() => new BlockRenderer(surface), [surface]);
    return <Margins blockEnd={16}>{renderer.render(blocks as readonly UiKit.Block[])}</Margins>;
}

export interface BlocksProps {
    readonly blocks: readonly WireBlock[];
    readonly surface: Surface;
}

type Drawn = ReactElement | null;

class BlockRenderer extends UiKit.SurfaceRenderer<ReactElement> {
    constructor(surface: Surface) {
        super([...BLOCKS[surface]] as ConstructorParameters<typeof UiKit.SurfaceRenderer>[0]);
    }

    plain_text = (text: UiKit.PlainText, _: UiKit.BlockContext, index: number): Drawn => (
        <TextObject key={index} text={text} />
    );
    mrkdwn = (text: UiKit.Markdown, _: UiKit.BlockContext, index: number): Drawn => (
        <TextObject key={index} text={text} />
    );

    section = (block: UiKit.SectionBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Grid key={index}>
            <Grid.Item>
                {block.text && (
                    <Box is="span" fontScale="p2" color="default">
                        <TextObject text={block.text} />
                    </Box>
                )}
                {block.fields && block.fields.length > 0 && (
                    <Grid>
                        {block.fields.map((field, at) => (
                            <Grid.Item key={at} xs={4} sm={4} md={4} lg={6} xl={6}>
                                <TextObject text={field} />
                            </Grid.Item>
                        ))}
                    </Grid>
                )}
            </Grid.Item>
            {block.accessory && (
                <FlexItem grow={0}>
                    <Grid.Item>
                        {this.renderSectionAccessoryBlockElement(withBlockId(block.accessory, block), 0)}
                    </Grid.Item>
                </FlexItem>
            )}
        </Grid>
    );

    context = (block: UiKit.ContextBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Box key={index} display="flex" alignItems="center" margin={-4}>
            {block.elements.map((element, at) =>
                element.type === 'image' ? (
                    <Box key={at} margin={4}>
                        {this.renderContextBlockElement(element, at)}
                    </Box>
                ) : (
                    <Box key={at} is="span" fontScale="c1" color="hint" margin={4}>
                        {this.renderContextBlockElement(element, at)}
                    </Box>
                ),
            )}
        </Box>
    );

    actions = (block: UiKit.ActionsBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Actions key={index} renderer={this} block={block} />
    );

    divider = (_: UiKit.DividerBlock, __: UiKit.BlockContext, index: number): Drawn => <Divider key={index} />;

    image = (block: UiKit.ImageBlock | UiKit.ImageElement, context: UiKit.BlockContext, index: number): Drawn =>
        context === UiKit.BlockContext.BLOCK ? (
            <figure key={index} className="wb-image">
                {'title' in block && block.title && (
                    <Box is="figcaption" fontScale="c1" color="hint" marginBlockEnd={4}>
                        <TextObject text={block.title} />
                    </Box>
                )}
                <img src={block.imageUrl} alt={block.altText} />
            </figure>
        ) : (
            <elements.ImageElement key={index} element={block} />
        );

    callout = (block: UiKit.CalloutBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Callout
            key={index}
            type={block.variant}
            title={block.title?.text}
            actions={block.accessory && this.renderSectionAccessoryBlockElement(withBlockId(block.accessory, block), 0)}
        >
            <TextObject text={block.text} />
        </Callout>
    );

    input = (block: UiKit.InputBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Input key={block.element.actionId || index} renderer={this} block={block} />
    );

    preview = (block: UiKit.PreviewBlock, _: UiKit.BlockContext, index: number): Drawn => (
        <Preview key={index} renderer={this} block={block} />
    );

    button = drawing(elements.ButtonElement);
    overflow = drawing(elements.OverflowElement);
    static_select = drawing(elements.StaticSelect);
    multi_static_select = drawing(elements.MultiStaticSelect);
    users_select = drawing(elements.UsersSelect);
    multi_users_select = drawing(elements.MultiUsersSelect);
    channels_select = drawing(elements.ChannelsSelect);
    multi_channels_select = drawing(elements.MultiChannelsSelect);
    datepicker = drawing(elements.DatePicker);
    time_picker = drawing(elements.TimePicker);
    plain_text_input = drawing(elements.PlainTextInput);
    linear_scale = drawing(elements.LinearScale);
    checkbox = drawing(elements.Checkboxes);
    toggle_switch = drawing(elements.ToggleSwitches);
    radio_button = drawing(elements.RadioButtons);
}

function drawing<Element extends { readonly type: string }>(
    Component: (props: elements.ElementProps<Element>) => ReactNode,
): (element: Element, context: UiKit.BlockContext, index: number) => Drawn {
    return function draw(element, context, index) {
        const named = element as Element & { readonly actionId?: string };
        return <Component key={named.actionId ?? index} element={element} context={context} />;
    };
}

/** An element belongs to its surrounding block, unless it names another one. */
const withBlockId = <Element extends object>(
    element: Element,
    { blockId }: { readonly blockId?: string },
): Element => ({
    ...(blockId !== undefined && { blockId }),
    ...element,
});

function Actions({ renderer, block }: { readonly renderer: BlockRenderer; readonly block: UiKit.ActionsBlock }): Drawn {
    const [all, setAll] = useState(false);
    const shown = all ? block.elements : block.elements.slice(0, SHOWN_ACTIONS);
    return (
        <Box display="flex" flexWrap="wrap" margin={-4}>
            {shown.map((element, index) => (
                <Box key={index} margin={4}>
                    {renderer.renderActionsBlockElement(withBlockId(element, block), index)}
                </Box>
            ))}
            {shown.length < block.elements.length && (
                <Box margin={4}>
                    <button
                        type="button"
                        className="rcx-box rcx-box--full rcx-button rcx-button--small"
                        onClick={() => setAll(true)}
                    >
                        Show more...
                    </button>
                </Box>
            )}
        </Box>
    );
}

function Input({ renderer, block }: { readonly renderer: BlockRenderer; readonly block: UiKit.InputBlock }): Drawn {
    const { errors } = useContext(UiKitContext);
    const error = errors[block.element.actionId];
    return (
        <Field>
            <FieldLabel is="span">
                <TextObject text={block.label} />
            </FieldLabel>
            <FieldRow>
                <LabelContext.Provider value={block.label.text}>
                    {renderer.renderInputBlockElement(withBlockId(block.element, block), 0)}
                </LabelContext.Provider>
            </FieldRow>
            {error && <FieldError role="alert">{error}</FieldError>}
            {block.hint && (
                <FieldHint>
                    <TextObject text={block.hint} />
                </FieldHint>
            )}
        </Field>
    );
}

function Preview({ renderer, block }: { readonly renderer: BlockRenderer; readonly block: UiKit.PreviewBlock }): Drawn {
    const thumb = 'thumb' in block ? block.thumb : undefined;
    const picture = 'preview' in block ? block.preview : undefined;
    const link = safeUrl('externalUrl' in block ? block.externalUrl : undefined);
    const title = block.title.map((text, index) => (
        <Fragment key={index}>{renderer.renderTextObject(text, index)}</Fragment>
    ));
    return (
        <MessageGenericPreview>
            {picture?.dimensions && <MessageGenericPreviewCoverImage {...picture.dimensions} url={picture.url} />}
            <MessageGenericPreviewContent
                thumb={
                    thumb && (
                        <MessageGenericPreviewThumb>
                            <MessageGenericPreviewCoverImage height={192} width={368} url={thumb.url} />
                        </MessageGenericPreviewThumb>
                    )
                }
            >
                {/* Without a link, the client's title shows nothing. */}
                <MessageGenericPreviewTitle externalUrl={link}>{title}</MessageGenericPreviewTitle>
                <MessageGenericPreviewDescription clamp>
                    {block.description.map((text, index) => (
                        <Fragment key={index}>{renderer.renderTextObject(text, index)}</Fragment>
                    ))}
                </MessageGenericPreviewDescription>
                {block.footer && (
                    <MessageGenericPreviewFooter>
                        {renderer.context(block.footer, UiKit.BlockContext.BLOCK, 0)}
                    </MessageGenericPreviewFooter>
                )}
            </MessageGenericPreviewContent>
        </MessageGenericPreview>
    );
}

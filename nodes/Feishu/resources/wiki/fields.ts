import type { Field } from '../../../shared/fields';
import { locator } from '../../../shared/fields';
import type { FileType } from '../../../shared/lookups';
import { fileAtAddress } from '../../../shared/lookups';
import { isObject, quoted, Refusal } from '../../../shared/values';

const PAGE_URL = {
	pattern: /\/wiki\/(\w+)/,
	placeholder: 'e.g. https://example.feishu.cn/wiki/wikcnKQ1k3pcuo5uSK4t8Vabcef',
};

/** A space, by its id; the address of its settings has the id too. */
export const spaceId = locator({
	label: 'Wiki Space',
	description: 'The wiki space; my_library is the library of the user of the credential',
	placeholder: 'e.g. 6946843325487912356',
	list: 'searchSpaces',
	url: {
		pattern: /\/wiki\/(?:settings|space)\/(\d+)/,
		placeholder: 'e.g. https://example.feishu.cn/wiki/settings/6946843325487912356',
	},
	required: true,
});

/** The page above. */
export const parentNodeToken = locator({
	label: 'Parent Page',
	description: 'The page above; the top of the space when it is empty',
	placeholder: 'e.g. wikcnKQ1k3pcuo5uSK4t8Vabcef',
	url: PAGE_URL,
});

/** A page as it was given: by its token, or by an address that says what it is. */
export interface GivenPage {
	readonly token: string;
	/** What the address is of; undefined for a token. */
	readonly type: FileType | undefined;
}

const page = locator({
	label: 'Page',
	description: 'The page, by its token or address',
	placeholder: 'e.g. wikcnKQ1k3pcuo5uSK4t8Vabcef',
	url: { pattern: /^(.+)$/, placeholder: PAGE_URL.placeholder },
	required: true,
});

/** A page, by its token or by any address of Feishu's. */
export const nodeToken: Field<GivenPage> = {
	...page,
	resolve: undefined,
	read: (given) => {
		const found = page.read(isObject(given) && 'mode' in given ? given.value : given);
		if (!/^https?:\/\//i.test(found)) return { token: found, type: undefined };
		const named = fileAtAddress(found);
		if (named !== undefined) return named;
		throw new Refusal(
			`Page is ${quoted(found)}, an address without the token of a page or file`,
			'Open the page and give its address as Page, such as https://example.feishu.cn/wiki/….',
		);
	},
};

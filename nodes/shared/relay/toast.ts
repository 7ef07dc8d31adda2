import type { IDataObject } from 'n8n-workflow';

/** The same text for those who read English and for those who read Chinese. */
export interface Said {
	readonly english: string;
	readonly chinese: string;
}

/**
 * What Feishu shows to who pressed a button, in the language of their Feishu (documentation: "Card
 * callback communication").
 */
export function toast(type: string, { english, chinese }: Said): IDataObject {
	return { toast: { type, content: english, i18n: { en_us: english, zh_cn: chinese } } };
}

import { locator } from '../../../shared/fields';

/** A view of the table. */
export const viewId = locator({
	label: 'View',
	description: 'View whose records, order and columns the search starts from',
	placeholder: 'e.g. vewTpR1urY',
	list: 'searchViews',
	url: {
		pattern: /[?&]view=(vew\w+)/,
		placeholder: 'e.g. https://sample.feishu.cn/base/NQRxbRkBMa6O?view=vewTpR1urY',
	},
});

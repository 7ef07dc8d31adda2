/**
 * How a field for a file starts: Feishu lists files folder by folder, so the list is never all that
 * there is.
 */
export const ROOT_ONLY = {
	opensWith: 'url',
	hint: 'Paste the address; From List has only the root folder.',
} as const;

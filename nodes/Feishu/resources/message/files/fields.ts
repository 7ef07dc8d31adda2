import { number, text } from '../../../../shared/fields';

/** How long a sound or film lasts (documentation: "Upload file", `duration` in milliseconds). */
export const duration = number({
	label: 'Duration',
	description: 'Length of a sound or video in milliseconds; with 0 the one that the file tells',
	min: 0,
});

/** What a file is called in Feishu. */
export const fileName = text({
	label: 'File Name',
	description: 'Name the file gets in Feishu; its own when this is empty',
	placeholder: 'e.g. report.pdf',
});

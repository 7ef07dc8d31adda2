import { text } from '../text';

/** Where the files that an operation fetches go in the output item. */
export const outputFiles = text({
	label: 'Put Output File in Field',
	description: 'Name of the binary data of the first file; others get a number, such as data_1',
	default: 'data',
});

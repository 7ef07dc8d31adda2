import { text } from '../../../shared/fields';

/** A document's title has 1 to 800 characters (documentation: "Create document"). */
const TITLE_LENGTH = 800;

const label = 'Title';
const description = 'The title of the document: plain text of at most 800 characters';
const placeholder = 'e.g. Weekly report';

export const title = text({ label, description, placeholder, maxLength: TITLE_LENGTH });
export const requiredTitle = text({
	label,
	description,
	placeholder,
	maxLength: TITLE_LENGTH,
	required: true,
});

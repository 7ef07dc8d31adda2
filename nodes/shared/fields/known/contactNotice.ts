/** What has to be granted before the contacts can be written to: the scope alone is not enough. */
export const CONTACT_NOTICE =
	'Grant the app the scope contact:contact, and put the departments concerned into its contact data range';

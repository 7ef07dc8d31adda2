/** How n8n's mapper asks for the columns of the table that the form chose. */
export const tableColumns = {
	columns: 'getColumns',
	dependsOn: ['appToken.value', 'tableId.value'],
	unchosen: 'Choose Base and Table to see the columns.',
};

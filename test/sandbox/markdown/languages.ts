/** Languages of code blocks by docx v1's numbers (documentation: "Block data structure", CodeLanguage). */
const LANGUAGES: ReadonlyArray<readonly [number, string]> = [
	[7, 'bash'],
	[8, 'csharp'],
	[9, 'cpp'],
	[10, 'c'],
	[12, 'css'],
	[18, 'dockerfile'],
	[22, 'go'],
	[24, 'html'],
	[28, 'json'],
	[29, 'java'],
	[30, 'javascript'],
	[32, 'kotlin'],
	[39, 'markdown'],
	[43, 'php'],
	[49, 'python'],
	[52, 'ruby'],
	[53, 'rust'],
	[56, 'sql'],
	[60, 'shell'],
	[61, 'swift'],
	[63, 'typescript'],
	[66, 'xml'],
	[67, 'yaml'],
];

/** 1 is plain text. */
export function languageNumber(name: string): number {
	return LANGUAGES.find(([, known]) => known === name.toLowerCase())?.[0] ?? 1;
}

export function languageName(number: number | undefined): string {
	return LANGUAGES.find(([known]) => known === number)?.[1] ?? '';
}

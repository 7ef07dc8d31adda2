import ts from 'typescript';

/** What somebody reads, with the line of the file it starts on. */
export interface Text {
	readonly text: string;
	/** Counted from 1. */
	readonly line: number;
}

/** The prose of a document: no code, no addresses, and not the parts that are made from the records. */
export function proseOf(markdown: string): Text[] {
	const text = [
		/<!-- (\w+):start -->[^]*?<!-- \1:end -->/g,
		/<!--[^]*?-->/g,
		/^```[^]*?^```/gm,
		/`[^`\n]*`/g,
		/\]\([^)]*\)/g,
		/https?:\S+/g,
	].reduce((rest, pattern) => rest.replace(pattern, blanked), markdown);
	return [{ text, line: 1 }];
}

/** The comments and the texts of a source file. */
export function textsOf(path: string, source: string): Text[] {
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
	const found = new Map<number, Text>();
	const add = (start: number, text: string) => {
		found.set(start, { text, line: file.getLineAndCharacterOfPosition(start).line + 1 });
	};
	const visit = (node: ts.Node) => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
		if (isText(node)) add(node.getStart(file), unmarked(node.getText(file)));
		for (const child of node.getChildren(file)) visit(child);
	};
	visit(file);
	for (const { pos, end } of comments(file)) add(pos, unmarked(source.slice(pos, end)));
	return [...found.values()];
}

/** What the tests of a file say they show: titles of tests and of examples. */
export function titlesOf(path: string, source: string): Text[] {
	const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
	const found: Text[] = [];
	const visit = (node: ts.Node) => {
		const title = titleOf(node);
		if (title !== undefined && isText(title)) {
			const { line } = file.getLineAndCharacterOfPosition(title.getStart(file));
			found.push({ text: title.getText(file), line: line + 1 });
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function titleOf(node: ts.Node): ts.Node | undefined {
	if (ts.isCallExpression(node) && /^(test|it|describe)\b/.test(node.expression.getText())) {
		return node.arguments[0];
	}
	const isTitle = ts.isPropertyAssignment(node) && node.name.getText() === 'title';
	return isTitle ? node.initializer : undefined;
}

function isText(node: ts.Node): boolean {
	return (
		ts.isStringLiteralLike(node) ||
		ts.isTemplateHead(node) ||
		ts.isTemplateMiddleOrTemplateTail(node)
	);
}

function comments(file: ts.SourceFile): ts.CommentRange[] {
	const source = file.text;
	const found: ts.CommentRange[] = [];
	const visit = (node: ts.Node) => {
		if (ts.isJSDoc(node)) return;
		const children = node.getChildren(file);
		if (children.length === 0) {
			found.push(...(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []));
			found.push(...(ts.getTrailingCommentRanges(source, node.getEnd()) ?? []));
		}
		for (const child of children) visit(child);
	};
	visit(file);
	return found;
}

/** Without the stars of a comment and the code in it, of the same length. */
function unmarked(text: string): string {
	return text.replace(/^\s*\*+/gm, blanked).replace(/`[^`\n]*`(?!$)/g, blanked);
}

function blanked(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}

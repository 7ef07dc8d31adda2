/** A piece of text within a block. */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'break' }
	| { readonly kind: Style; readonly of: readonly Inline[] }
	| { readonly kind: 'link'; readonly url: string; readonly of: readonly Inline[] }
	| Picture
	| Mention
	/** An element that only cards have, such as coloured text: elsewhere its content alone is shown. */
	| {
			readonly kind: 'tag';
			readonly open: string;
			readonly name: string;
			readonly of: readonly Inline[];
	  };

export type Style = 'bold' | 'italic' | 'strike' | 'underline';

export interface Picture {
	readonly kind: 'picture';
	/** An address, a key of Feishu's, or a name of binary data. */
	readonly source: string;
	/** What it shows, in words; may be empty. */
	readonly alt: string;
}

export interface Mention {
	readonly kind: 'mention';
	/** An open_id, union_id, user_id or e-mail address; `all` for everybody. */
	readonly id: string;
}

/** A block of a text: what stands below the one before. */
export type Block =
	| { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
	| { readonly kind: 'heading'; readonly level: number; readonly of: readonly Inline[] }
	| { readonly kind: 'code'; readonly language: string; readonly text: string }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| List
	| Table
	| { readonly kind: 'rule' };

export interface List {
	readonly kind: 'list';
	/** The number of the first item; undefined for a list without numbers. */
	readonly start: number | undefined;
	readonly items: ReadonlyArray<readonly Block[]>;
}

export type Row = ReadonlyArray<readonly Inline[]>;

export interface Table {
	readonly kind: 'table';
	readonly header: Row;
	readonly rows: readonly Row[];
}

/*
 * Tokens to the tree. Actions call constructors of ast/build.h and do nothing else; what a tree may
 * hold is checked there, what a name means in sema. No conflicts, no precedence between statements.
 *
 * Recovery: an error inside a block goes on behind the next ';' or at the block's end, an error
 * between clauses behind the clause's body. BODY_CLOSE and TOP_SEMI are tokens of their own for
 * that: a '}' or ';' inside a block cannot end a clause.
 */
%define api.pure full
%define api.prefix {gt_yy}
%define api.location.type {struct gt_span}
%define parse.error custom
%define parse.lac full
%locations
%expect 0
%param {yyscan_t scanner}
%parse-param {struct gt_parser *p}

%code requires {
#include "parse.h"
#ifndef YY_TYPEDEF_YY_SCANNER_T
#define YY_TYPEDEF_YY_SCANNER_T
typedef void *yyscan_t;
#endif
}
%code provides {
#define YYSTYPE GT_YYSTYPE
#define YYLTYPE GT_YYLTYPE
#define YYerror GT_YYerror
}
%code {
#include <string.h>

#define YYLLOC_DEFAULT(cur, rhs, n)                                                                                    \
	((cur) = (n) ? gt_span_join(YYRHSLOC(rhs, 1), YYRHSLOC(rhs, n)) :                                              \
		       (struct gt_span){YYRHSLOC(rhs, 0).src, YYRHSLOC(rhs, 0).end, YYRHSLOC(rhs, 0).end})
#define B (&p->b)
/* Far more than GT_MAX_DEPTH levels need. */
#define YYMAXDEPTH 2500

static void gt_yyerror(const struct gt_span *loc, yyscan_t scanner, struct gt_parser *p, const char *msg);
#undef yylex
#define yylex(value, loc, scanner) gt_next_token(p, value, loc, scanner)
}

%union {
	enum gt_op op;
	struct gt_word word;
	struct gt_number number;
	struct gt_versions versions;
	struct gt_expr *expr;
	struct gt_exprs exprs;
	struct gt_pairs pairs;
	struct gt_type_expr *type;
	struct gt_types types;
	struct gt_stmt *stmt;
	struct gt_stmts stmts;
	struct gt_probes probes;
	struct gt_param *param;
	struct gt_params params;
	struct gt_words words;
	struct gt_dims dims;
	struct gt_declarator declarator;
	struct gt_declarators declarators;
	struct gt_site_decl *site;
	struct gt_sites sites;
	int count;
	bool flag;
}

/*
 * The first character of a token's name says how a message lists it among what was expected:
 *	#	starts an expression or statement: one word stands for all of these
 *	%	continues an expression: left out where an operator could stand
 *	^	starts a declaration: left out where a probe could stand
 *	.	always named; so is ',', for what would be a second token of the same name
 */
%token END 0 ".the end"
%token <word> PROBE ".a probe" NAME "#a name" STR "#a string" VAR "#a $variable" MAP "#a @map" BOOL "#a bool"
%token <word> TYPE "#a type" FUNCTION ".a function's name" ATTRIBUTE "%an attribute" HOW ".entry, call or return" DISCARD "#'_'"
%token <number> INT "#a number" PARAM "#a parameter"
%token <versions> VERSIONS ".Go versions"
%token DEFINE DEFINE_END
%token BODY_OPEN ".'{'" BODY_CLOSE ".'}'" ANGLE_OPEN ".'<'" ANGLE_CLOSE ".'>'" PRED_OPEN ".'/'"
%token PRED_CLOSE ".'/' before a block" TOP_SEMI "^';'" STMT_OPEN "#a block" ARROW "%'->'" DOTDOT ".'..'"
%token <op> COMPOUND "%a compound assignment" '=' "%'='" '+' "%'+'" '-' "%'-'" '*' "%'*'" '/' "%'/'" '%' "%'%'"
%token <op> '&' "%'&'" '|' "%'|'" '^' "%'^'" '<' "%'<'" '>' "%'>'" '!' "#'!'" '~' "#'~'" SHIFT "%a shift"
%token <op> COMPARE "%a comparison" EQUAL "%'=='" LAND "%'&&'" LOR "%'||'" INC "%'++'" DEC "%'--'"
%token ',' ".','" ';' ".';'" ':' ".':'" '?' "%'?'" '.' "%'.'" '(' "%'('" ')' ".')'" '[' "%'['" ']' ".']'"
%token '{' "#'{'" '}' ",'}'"
%token <word> KW_FN "^fn" KW_MACRO "^macro" KW_IMPORT "^import" KW_CONFIG "^config" KW_STRUCT "#struct"
%token <word> KW_ENUM "^enum" KW_EVENT "^event" KW_STATE "^state" KW_LET "#let" KW_ALIAS ".alias" KW_AT ".at"
%token <word> KW_ATTRIBUTE ".an attribute" KW_WHEN ".when" KW_FIELD ".field" KW_IN ".in" KW_IF "#if" KW_IF_VALUE "#an if" KW_ELSE "#else"
%token <word> KW_WHILE "#while" KW_FOR "#for" KW_UNROLL "#unroll" KW_BREAK "#break" KW_CONTINUE "#continue"
%token <word> KW_RETURN "#return" KW_SIZEOF "#sizeof" KW_OFFSETOF "#offsetof" KW_TYPEOF "#typeof"
%token <word> KW_TYPEINFO "#typeinfo" KW_COMPTIME "#comptime"

%right '?' ':'
%left LOR
%left LAND
%left '|'
%left '^'
%left '&'
%left EQUAL
%left '<' '>' COMPARE
%left SHIFT
%left '+' '-'
%left '*' '/' '%'
/* '[' behind a map is its keys. */
%precedence BARE
%precedence '['

%type <word> dotted path event_name doc opt_name
%type <op> unary_op
%type <expr> if_value expr unary postfix primary range predicate opt_value opt_when
%type <exprs> exprs opt_exprs elements
%type <pairs> pairs
%type <type> type named_type cast_type opt_type opt_result
%type <types> types opt_keys
%type <stmt> simple compound if
%type <stmts> items body block else
%type <probes> probes
%type <param> param enumerator
%type <params> params opt_params cfields cfields1 cfield enumerators
%type <words> cwords attributes
%type <word> cword
%type <type> ctag
%type <declarator> declarator pointers cbits
%type <declarators> cmore
%type <dims> cdims
%type <count> stars
%type <site> site
%type <sites> sites
%type <versions> opt_versions
%type <word> opt_in
%type <flag> opt_question

%%

script:
	%empty
|	script element
|	script error BODY_CLOSE		{ gt_build_recover(B); yyerrok; }
|	script error ANGLE_CLOSE	{ gt_build_recover(B); yyerrok; }
|	script error TOP_SEMI		{ gt_build_recover(B); yyerrok; }
;

element:
	TOP_SEMI
|	cstruct			{ gt_build_section(B, @1, GT_SECTION_C); }
|	config			{ gt_build_config_begin(B, @1); }
|	KW_IMPORT STR		{ gt_build_section(B, @1, GT_SECTION_SETTINGS); gt_build_import(B, @$, $2); }
|	code			{ gt_build_section(B, @1, GT_SECTION_BODY); }
|	event
|	state
;

code:
	clause
|	KW_LET MAP '=' NAME '(' opt_exprs ')'	{ gt_build_mapdecl(B, @$, $2, $4, $6); }
|	KW_FN NAME '(' opt_params ')' opt_result BODY_OPEN body BODY_CLOSE
				{ gt_build_fn(B, @$, false, $2, $4, $6, $8); }
|	KW_MACRO NAME '(' opt_params ')' BODY_OPEN body BODY_CLOSE
				{ gt_build_fn(B, @$, true, $2, $4, NULL, $7); }
;

/* Clauses */

clause:
	probes opt_comma predicate BODY_OPEN body BODY_CLOSE
				{ gt_build_clause(B, @$, $1, $3, $5, gt_span_join(@4, @6), false); }
|	probes opt_comma predicate ANGLE_OPEN body ANGLE_CLOSE
				{ gt_build_clause(B, @$, $1, $3, $5, gt_span_join(@4, @6), true); }
;

probes:
	PROBE			{ $$ = gt_build_probes((struct gt_probes){0}, gt_build_probe(B, @1)); }
|	probes ',' PROBE	{ $$ = gt_build_probes($1, gt_build_probe(B, @3)); }
;

predicate:
	%empty			{ $$ = NULL; }
|	PRED_OPEN expr PRED_CLOSE	{ $$ = $2; }
;

/* Declarations */

config:
	KW_CONFIG '=' BODY_OPEN settings BODY_CLOSE
;

settings:
	settings_done
|	settings_done setting
|	settings_done error
;

settings_done:
	%empty
|	settings_done setting ';'
|	settings_done error ';'	{ yyerrok; }
;

setting:
	NAME '=' expr		{ gt_build_config(B, @$, $1, $3); }
;

opt_params:
	%empty			{ $$ = (struct gt_params){0}; }
|	params
;

params:
	param			{ $$ = gt_build_params((struct gt_params){0}, $1); }
|	params ',' param	{ $$ = gt_build_params($1, $3); }
;

param:
	VAR opt_type		{ $$ = gt_build_param_decl(B, @$, $1, $2, NULL); }
|	NAME			{ $$ = gt_build_param_decl(B, @$, $1, NULL, NULL); }
|	MAP			{ $$ = gt_build_param_decl(B, @$, $1, NULL, NULL); }
;

opt_type:
	%empty			{ $$ = NULL; }
|	':' type		{ $$ = $2; }
;

opt_result:
	opt_type
;

cstruct:
	KW_STRUCT NAME BODY_OPEN cfields BODY_CLOSE attributes
				{ gt_build_add_struct(B, gt_build_struct(B, gt_span_join(@1, @5), $1, $2, $4, $6)); }
|	KW_ENUM opt_name BODY_OPEN enumerators opt_comma BODY_CLOSE
				{ gt_build_add_struct(B, gt_build_struct(B, @$, $1, $2, $4, (struct gt_words){0})); }
;

opt_comma:
	%empty
|	','
;

opt_name:
	%empty			{ $$ = (struct gt_word){.p = ""}; }
|	NAME
;

attributes:
	%empty			{ $$ = (struct gt_words){0}; }
|	attributes ATTRIBUTE	{ $$ = gt_build_words(B, $1, $2); }
;

cfields:
	%empty			{ $$ = (struct gt_params){0}; }
|	cfields1
|	cfield
|	cfields1 cfield		{ $$ = gt_build_join_params($1, $2); }
;

cfields1:
	cfield ';'
|	error ';'		{ $$ = (struct gt_params){0}; yyerrok; }
|	cfields1 cfield ';'	{ $$ = gt_build_join_params($1, $2); }
|	cfields1 error ';'	{ $$ = $1; yyerrok; }
;

cfield:
	cwords cdims cbits attributes cmore
		{ $$ = gt_build_members(B, @$, gt_build_ctype(B, $1, $1.w.n - 1), gt_build_first(B, $1, $2, $3, $5)); }
|	cword ':' INT
		{ $$ = gt_build_members(B, @$, gt_build_ctype(B, gt_build_words(B, (struct gt_words){0}, $1), 1),
					gt_build_declarators(B, (struct gt_declarators){0}, (struct gt_declarator){.is_bits = true, .bits = $3})); }
|	cword pointers cmore
		{ $$ = gt_build_members(B, @$, gt_build_ctype(B, gt_build_words(B, (struct gt_words){0}, $1), 1), gt_build_front(B, $2, $3)); }
|	cwords pointers cmore	{ $$ = gt_build_members(B, @$, gt_build_ctype(B, $1, $1.w.n), gt_build_front(B, $2, $3)); }
|	ctag			{ $$ = gt_build_members(B, @$, $1, (struct gt_declarators){0}); }
|	ctag declarator cmore	{ $$ = gt_build_members(B, @$, $1, gt_build_front(B, $2, $3)); }
|	ctag pointers cmore	{ $$ = gt_build_members(B, @$, $1, gt_build_front(B, $2, $3)); }
|	cword ctag declarator cmore	{ $$ = gt_build_members(B, @$, $2, gt_build_front(B, $3, $4)); }
|	cword ctag pointers cmore	{ $$ = gt_build_members(B, @$, $2, gt_build_front(B, $3, $4)); }
;

cword:
	NAME
|	TYPE
;

cwords:
	cword cword		{ $$ = gt_build_words(B, gt_build_words(B, (struct gt_words){0}, $1), $2); }
|	cwords cword		{ $$ = gt_build_words(B, $1, $2); }
;

ctag:
	KW_STRUCT NAME		{ $$ = gt_build_ctag(B, @$, $1, $2, NULL); }
|	KW_STRUCT opt_name '{' cfields '}' attributes
				{ $$ = gt_build_ctag(B, @$, $1, $2, gt_build_struct(B, @$, $1, $2, $4, $6)); }
|	KW_STRUCT opt_name '{' enumerators opt_comma '}'
				{ $$ = gt_build_ctag(B, @$, $1, $2, gt_build_struct(B, @$, $1, $2, $4, (struct gt_words){0})); }
;

declarator:
	NAME cdims cbits attributes
		{ $$ = (struct gt_declarator){.name = $1, .dims = $2, .bits = $3.bits, .is_bits = $3.is_bits}; }
;

pointers:
	stars declarator	{ $$ = $2; $$.pointers = $1; }
;

cmore:
	%empty			{ $$ = (struct gt_declarators){0}; }
|	cmore ',' declarator	{ $$ = gt_build_declarators(B, $1, $3); }
|	cmore ',' pointers	{ $$ = gt_build_declarators(B, $1, $3); }
|	cmore ',' ':' INT
		{ $$ = gt_build_declarators(B, $1, (struct gt_declarator){.is_bits = true, .bits = $4}); }
;

stars:
	'*'			{ $$ = 1; }
|	stars '*'		{ $$ = $1 + 1; }
;

cdims:
	%empty			{ $$ = (struct gt_dims){0}; }
|	cdims '[' INT ']'	{ $$ = gt_build_dims(B, $1, @3, $3.num); }
|	cdims '[' ']'		{ $$ = gt_build_dims(B, $1, @2, 0); }
;

cbits:
	%empty			{ $$ = (struct gt_declarator){0}; }
|	':' INT			{ $$ = (struct gt_declarator){.is_bits = true, .bits = $2}; }
;

enumerators:
	enumerator		{ $$ = gt_build_params((struct gt_params){0}, $1); }
|	enumerators ',' enumerator	{ $$ = gt_build_params($1, $3); }
;

enumerator:
	NAME			{ $$ = gt_build_param_decl(B, @$, $1, NULL, NULL); }
|	NAME '=' expr		{ $$ = gt_build_param_decl(B, @$, $1, NULL, $3); }
;

/* Library stanzas */

event:
	event_head BODY_OPEN event_items BODY_CLOSE	{ gt_build_event_end(B, @$); }
;

event_head:
	KW_EVENT event_name STR	{ gt_build_event_begin(B, $1, $2, $3); }
;

event_name:
	NAME ':' NAME		{ $$ = gt_build_join(B, $1, ":", $3); }
;

event_items:
	%empty
|	event_items event_item ';'
|	event_items error ';'	{ yyerrok; }
;

event_item:
	KW_ALIAS event_name	{ gt_build_alias(B, $2); }
|	KW_ATTRIBUTE NAME	{ gt_build_attribute(B, $1, $2); }
|	KW_ATTRIBUTE STR	{ gt_build_attribute(B, $1, $2); }
|	KW_WHEN expr		{ gt_build_condition(B, $1, $2); }
|	KW_AT sites opt_question opt_when	{ gt_build_at(B, @$, $2, $3, $4); }
|	KW_FIELD NAME ':' type opt_question '=' expr doc
				{ gt_build_event_field(B, @$, $2, $4, $5, $7, $8); }
;

doc:
	STR
;

sites:
	site			{ $$ = gt_build_sites((struct gt_sites){0}, $1); }
|	sites KW_ELSE site	{ $$ = gt_build_sites($1, $3); }
;

site:
	HOW FUNCTION opt_in opt_versions	{ $$ = gt_build_site(B, @$, $1, $2, $3, $4); }
;

opt_in:
	%empty			{ $$ = (struct gt_word){0}; }
|	KW_IN FUNCTION		{ $$ = $2; }
;

opt_versions:
	%empty			{ $$ = (struct gt_versions){0}; }
|	VERSIONS
;

opt_question:
	%empty			{ $$ = false; }
|	'?'			{ $$ = true; }
;

opt_when:
	%empty			{ $$ = NULL; }
|	KW_WHEN expr		{ $$ = $2; }
;

state:
	state_head BODY_OPEN state_clauses BODY_CLOSE	{ gt_build_state_end(B, @$); }
;

state_head:
	KW_STATE NAME opt_keys ':' type	{ gt_build_state_begin(B, $1, $2, $3, $5); }
;

opt_keys:
	%empty			{ $$ = (struct gt_types){0}; }
|	'[' types ']'		{ $$ = $2; }
;

state_clauses:
	%empty
|	state_clauses clause
|	state_clauses TOP_SEMI
;

/* Statements */

block:
	'{' body '}'		{ $$ = $2; }
;

body:
	items			{ $$ = $1; }
|	items simple		{ $$ = gt_build_last($1, $2); }
|	items error		{ $$ = $1; }
;

items:
	%empty			{ $$ = (struct gt_stmts){0}; }
|	items ';'
|	items simple ';'	{ $$ = gt_build_stmts($1, $2); }
|	items compound		{ $$ = gt_build_stmts($1, $2); }
|	items error ';'		{ $$ = $1; yyerrok; }
;

simple:
	expr			{ $$ = gt_build_stmt(B, GT_S_EXPR, @$, $1); }
|	expr '=' expr		{ $$ = gt_build_stmt(B, GT_S_EXPR, @$, gt_build_assign(B, @$, GT_OP_SET, $1, $3)); }
|	expr COMPOUND expr	{ $$ = gt_build_stmt(B, GT_S_EXPR, @$, gt_build_assign(B, @$, $2, $1, $3)); }
|	DISCARD '=' expr	{ $$ = gt_build_stmt(B, GT_S_DISCARD, @$, $3); }
|	KW_LET VAR opt_type opt_value	{ $$ = gt_build_let(B, @$, $2, $3, $4); }
|	KW_BREAK		{ $$ = gt_build_stmt(B, GT_S_BREAK, @$, NULL); }
|	KW_CONTINUE		{ $$ = gt_build_stmt(B, GT_S_CONTINUE, @$, NULL); }
|	KW_RETURN		{ $$ = gt_build_stmt(B, GT_S_RETURN, @$, NULL); }
|	KW_RETURN expr		{ $$ = gt_build_stmt(B, GT_S_RETURN, @$, $2); }
;

opt_value:
	%empty			{ $$ = NULL; }
|	'=' expr		{ $$ = $2; }
;

compound:
	if
|	KW_WHILE expr block	{ $$ = gt_build_loop(B, GT_S_WHILE, @$, (struct gt_word){0}, $2, $3); }
|	KW_UNROLL expr block	{ $$ = gt_build_loop(B, GT_S_UNROLL, @$, (struct gt_word){0}, $2, $3); }
|	KW_FOR VAR ':' range block	{ $$ = gt_build_loop(B, GT_S_FOR, @$, $2, $4, $5); }
|	KW_FOR '(' VAR ':' range ')' block	{ $$ = gt_build_loop(B, GT_S_FOR, @$, $3, $5, $7); }
|	STMT_OPEN body '}'	{ $$ = gt_build_stmt(B, GT_S_EXPR, @$, gt_build_block(B, @$, $2)); }
;

if:
	KW_IF expr block else	{ $$ = gt_build_if(B, @$, $2, $3, $4); }
;

else:
	%empty			{ $$ = (struct gt_stmts){0}; }
|	KW_ELSE block		{ $$ = $2; }
|	KW_ELSE if		{ $$ = gt_build_stmts((struct gt_stmts){0}, $2); }
;

range:
	expr
|	expr DOTDOT expr	{ $$ = gt_build_range(B, @$, $1, $3); }
;

/* Expressions */

opt_exprs:
	%empty			{ $$ = (struct gt_exprs){0}; }
|	exprs
;

exprs:
	expr			{ $$ = gt_build_exprs((struct gt_exprs){0}, $1); }
|	exprs ',' expr		{ $$ = gt_build_exprs($1, $3); }
;

expr:
	unary
|	expr '?' expr ':' expr	{ $$ = gt_build_cond(B, @$, $1, $3, $5); }
|	expr '?' ':' expr	{ $$ = gt_build_elvis(B, @$, $1, $4); }
|	expr LOR expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr LAND expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '|' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '^' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '&' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr EQUAL expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '<' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '>' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr COMPARE expr	{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr SHIFT expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '+' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '-' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '*' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '/' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
|	expr '%' expr		{ $$ = gt_build_binary(B, @$, $2, $1, $3); }
;

unary:
	postfix
|	unary_op unary		{ $$ = gt_build_unary(B, @$, $1, $2); }
|	INC unary		{ $$ = gt_build_incdec(B, @$, GT_OP_INC, true, $2); }
|	DEC unary		{ $$ = gt_build_incdec(B, @$, GT_OP_DEC, true, $2); }
|	'(' cast_type ')' unary	{ $$ = gt_build_cast(B, @$, $2, $4); }
|	KW_COMPTIME unary	{ $$ = gt_build_comptime(B, @$, $2); }
;

unary_op:
	'!'			{ $$ = GT_OP_NOT; }
|	'~'			{ $$ = GT_OP_BNOT; }
|	'-'			{ $$ = GT_OP_NEG; }
|	'*'			{ $$ = GT_OP_DEREF; }
|	'&'			{ $$ = GT_OP_ADDR; }
;

postfix:
	primary
|	MAP %prec BARE		{ $$ = gt_build_map(B, @$, $1, (struct gt_exprs){0}, false); }
|	MAP '[' exprs ']'	{ $$ = gt_build_map(B, @$, $1, $3, true); }
|	postfix INC		{ $$ = gt_build_incdec(B, @$, GT_OP_INC, false, $1); }
|	postfix DEC		{ $$ = gt_build_incdec(B, @$, GT_OP_DEC, false, $1); }
|	postfix '.' NAME	{ $$ = gt_build_field(B, @$, $1, $3, false); }
|	postfix ARROW NAME	{ $$ = gt_build_field(B, @$, $1, $3, true); }
|	postfix '.' INT		{ $$ = gt_build_tuple_index(B, @$, $1, @3, $3); }
|	postfix '[' expr ']'	{ $$ = gt_build_index(B, @$, $1, $3); }
;

primary:
	INT			{ $$ = gt_build_int(B, @$, $1); }
|	BOOL			{ $$ = gt_build_bool(B, @$, $1.p[0] == 't'); }
|	STR			{ $$ = gt_build_text(B, GT_E_STR, $1); }
|	NAME			{ $$ = gt_build_text(B, GT_E_NAME, $1); }
|	VAR			{ $$ = gt_build_text(B, GT_E_VAR, $1); }
|	PARAM			{ $$ = gt_build_param(B, @$, $1.num); }
|	NAME '(' opt_exprs ')'	{ $$ = gt_build_call(B, @$, $1, $3); }
|	TYPE '(' opt_exprs ')'	{ $$ = gt_build_call(B, @$, $1, $3); }
|	KW_SIZEOF '(' cast_type ')'	{ $$ = gt_build_sizeof(B, @$, $3, NULL); }
|	KW_SIZEOF '(' expr ')'	{ $$ = gt_build_sizeof(B, @$, NULL, $3); }
|	KW_TYPEINFO '(' cast_type ')'	{ $$ = gt_build_typeinfo(B, @$, $3, NULL); }
|	KW_TYPEINFO '(' expr ')'	{ $$ = gt_build_typeinfo(B, @$, NULL, $3); }
|	KW_OFFSETOF '(' cast_type ',' path ')'	{ $$ = gt_build_offsetof(B, @$, $3, NULL, $5); }
|	KW_OFFSETOF '(' expr ',' path ')'	{ $$ = gt_build_offsetof(B, @$, NULL, $3, $5); }
|	block			{ $$ = gt_build_block(B, @$, $1); }
|	if_value
|	'(' expr ')'		{ $$ = gt_build_paren($2, @$); }
|	'(' ')'			{ $$ = gt_build_tuple(B, @$, (struct gt_exprs){0}); }
|	'(' expr ',' ')'	{ $$ = gt_build_tuple(B, @$, gt_build_exprs((struct gt_exprs){0}, $2)); }
|	'(' elements ')'	{ $$ = gt_build_tuple(B, @$, $2); }
|	'(' elements ',' ')'	{ $$ = gt_build_tuple(B, @$, $2); }
|	'(' pairs ')'		{ $$ = gt_build_record(B, @$, $2); }
;

if_value:
	KW_IF_VALUE expr block else	{ $$ = gt_build_if_value(B, gt_build_if(B, @$, $2, $3, $4)); }
;

elements:
	expr ',' expr		{ $$ = gt_build_exprs(gt_build_exprs((struct gt_exprs){0}, $1), $3); }
|	elements ',' expr	{ $$ = gt_build_exprs($1, $3); }
;

pairs:
	NAME '=' expr		{ $$ = gt_build_pairs(B, (struct gt_pairs){0}, $1, $3); }
|	pairs ',' NAME '=' expr	{ $$ = gt_build_pairs(B, $1, $3, $5); }
;

path:
	NAME
|	path '.' NAME		{ $$ = gt_build_join(B, $1, ".", $3); }
;

/* Types */

type:
	cast_type
|	named_type
|	'(' types ')'		{ $$ = gt_build_type_tuple(B, @$, $2); }
|	'(' ')'			{ $$ = gt_build_type_tuple(B, @$, (struct gt_types){0}); }
;

named_type:
	dotted			{ $$ = gt_build_type(B, $1, false); }
|	named_type '*'		{ $$ = gt_build_type_ptr($1, @$); }
|	named_type '[' INT ']'	{ $$ = gt_build_type_array(B, $1, @$, $3.num); }
|	named_type '[' ']'	{ $$ = gt_build_type_array(B, $1, @$, 0); }
;

dotted:
	NAME
|	dotted '.' NAME		{ $$ = gt_build_join(B, $1, ".", $3); }
;

/* Types that a cast may name: they cannot be mistaken for an expression. */
cast_type:
	TYPE			{ $$ = gt_build_type(B, $1, false); }
|	KW_STRUCT NAME		{ $$ = gt_build_type(B, $2, true); }
|	KW_TYPEOF '(' expr ')'	{ $$ = gt_build_type_of(B, @$, $3); }
|	KW_TYPEOF '(' cast_type ')'	{ $$ = $3; }
|	cast_type '*'		{ $$ = gt_build_type_ptr($1, @$); }
|	cast_type '[' INT ']'	{ $$ = gt_build_type_array(B, $1, @$, $3.num); }
|	cast_type '[' ']'	{ $$ = gt_build_type_array(B, $1, @$, 0); }
;

types:
	type			{ $$ = gt_build_types((struct gt_types){0}, $1); }
|	types ',' type		{ $$ = gt_build_types($1, $3); }
;

%%

static char class_of(yysymbol_kind_t k)
{
	return *yysymbol_name(k);
}

enum { MAX_EXPECTED = 6 };

/* Names what was expected: at most MAX_EXPECTED words, or nothing. True where it is a ':' alone. */
static bool add_expected(const yypcontext_t *ctx, struct gt_buf *out)
{
	yysymbol_kind_t k[YYNTOKENS];
	int n = yypcontext_expected_tokens(ctx, k, YYNTOKENS);
	bool expr = false, op = false, stmt = false, probe = false;
	for (int i = 0; i < n; i++) {
		expr |= k[i] == YYSYMBOL_INT && n > 3;
		op |= k[i] == YYSYMBOL_LOR;
		stmt |= k[i] == YYSYMBOL_KW_IF && n > 3;
		probe |= k[i] == YYSYMBOL_PROBE;
	}
	const char *words[YYNTOKENS + 1];
	int nw = 0;
	if (expr)
		words[nw++] = stmt ? "a statement" : "an expression";
	for (int i = n - 1; i >= 0; i--) {
		char c = class_of(k[i]);
		if ((expr && (c == '#' || c == '%')) || (op && c == '%') || (probe && (c == '^' || c == '#')))
			continue;
		words[nw++] = yysymbol_name(k[i]) + 1;
	}
	for (int i = 0; i < nw && nw <= MAX_EXPECTED; i++) {
		gt_buf_str(out, i == 0 ? ", expected " : i == nw - 1 ? " or " : ", ");
		gt_buf_str(out, words[i]);
	}
	return n == 1 && !strcmp(yysymbol_name(k[0]), ".':'");
}

/* Was a cast meant? Then "(name)" or "(name *" stands right before. */
static bool after_cast(const struct gt_source *src, uint32_t i, bool at_close)
{
	const char *t = src->text;
	while (i > 0 && strchr(" \t", t[i - 1]))
		i--;
	if (!i || t[i - 1] != (at_close ? '*' : ')'))
		return false;
	uint32_t end = --i;
	while (i > 0 && (gt_is_word(t[i - 1]) || strchr(" *.", t[i - 1])))
		i--;
	if (!i || i == end || t[i - 1] != '(')
		return false;
	for (i--; i > 0 && strchr(" \t", t[i - 1]); i--)
		;
	/* A '(' behind a name is a call's, or a condition's. */
	return !i || !gt_is_word(t[i - 1]);
}

static int yyreport_syntax_error(const yypcontext_t *ctx, yyscan_t scanner, struct gt_parser *p)
{
	(void)scanner;
	yysymbol_kind_t token = yypcontext_token(ctx);
	struct gt_span s = *yypcontext_location(ctx);
	struct gt_buf text = {0};
	const char *t = p->src->text + s.start;
	int len = 0;
	while (s.start + (uint32_t)len < s.end && len < 40 && t[len] != '\n')
		len++;
	if (token == YYSYMBOL_YYEOF)
		gt_buf_str(&text, "unexpected end of the script");
	else
		gt_buf_printf(&text, "unexpected '%.*s'", len, t);
	bool colon = add_expected(ctx, &text);
	gt_error(p->b.diags, GT_TAG_SYNTAX, s, "%s", gt_buf_text(&text));
	bool close = len == 1 && t[0] == ')';
	if ((class_of(token) == '#' || close) && after_cast(p->src, s.start, close))
		gt_note(p->b.diags, (struct gt_span){0},
			"a cast names an integer type, bool, string or struct NAME *; units are functions: duration(x)");
	else if (token == YYSYMBOL_YYEOF || len != 1 || t[0] != '=')
		;
	else if (colon)
		gt_note(p->b.diags, (struct gt_span){0}, "for runs over a map or a range: for ($i : 0..10) { ... }");
	else
		gt_note(p->b.diags, (struct gt_span){0}, "'=' assigns, as a statement of its own; '==' compares");
	gt_buf_free(&text);
	return 0;
}

/* Only for a full parser stack: syntax errors go the other way. */
static void gt_yyerror(const struct gt_span *loc, yyscan_t scanner, struct gt_parser *p, const char *msg)
{
	(void)scanner;
	(void)msg;
	gt_error(p->b.diags, GT_TAG_LIMIT, *loc, "the script is nested too deeply");
}

int gt_yylex_init_extra(struct gt_parser *p, yyscan_t *scanner);
int gt_yylex_destroy(yyscan_t scanner);
struct yy_buffer_state *gt_yy_scan_bytes(const char *text, int len, yyscan_t scanner);

enum { MAX_SOURCE = 16 << 20 };

static enum gt_token_class class_of_token(int token)
{
	switch (token) {
	case KW_SIZEOF:
	case KW_OFFSETOF:
	case KW_TYPEOF:
	case KW_TYPEINFO:
		return GT_T_NAMED;
	case KW_IF:
	case KW_WHILE:
	case KW_FOR:
	case KW_UNROLL:
		return GT_T_COMPOUND;
	case KW_ELSE:
		return GT_T_ELSE;
	case KW_FN:
	case KW_MACRO:
	case KW_CONFIG:
	case KW_STRUCT:
	case KW_ENUM:
	case KW_EVENT:
	case KW_STATE:
		return GT_T_DECLARE;
	case KW_IMPORT:
		return GT_T_IMPORT;
	case KW_LET:
		return GT_T_LET;
	case PROBE:
		return GT_T_PROBE;
	case PRED_OPEN:
		return GT_T_PRED_OPEN;
	case PRED_CLOSE:
		return GT_T_PRED_CLOSE;
	case BODY_OPEN:
	case ANGLE_OPEN:
		return GT_T_BODY;
	case '{':
		return GT_T_OPEN;
	case STMT_OPEN:
		return GT_T_BLOCK;
	case BODY_CLOSE:
	case ANGLE_CLOSE:
	case '}':
		return GT_T_CLOSE;
	case '(':
	case '[':
		return GT_T_PAREN;
	case ')':
	case ']':
		return GT_T_PAREN_END;
	case ';':
	case TOP_SEMI:
		return GT_T_SEMI;
	case KW_IF_VALUE:
	case KW_ALIAS:
	case KW_AT:
	case KW_ATTRIBUTE:
	case KW_WHEN:
	case KW_FIELD:
	case KW_IN:
	case KW_BREAK:
	case KW_CONTINUE:
	case KW_RETURN:
	case KW_COMPTIME:
		return GT_T_KEYWORD;
	case NAME:
	case STR:
	case VAR:
	case MAP:
	case BOOL:
	case TYPE:
	case FUNCTION:
	case HOW:
	case DISCARD:
	case ATTRIBUTE:
	case INT:
	case PARAM:
	case VERSIONS:
		return GT_T_OPERAND;
	default:
		return GT_T_OPERATOR;
	}
}

void gt_keep_token(struct gt_parser *p, int token, struct gt_span span)
{
	if (p->tokens && token) {
		struct gt_token t = {class_of_token(token), span};
		gt_vec_push(p->b.arena, &p->tokens->v, t);
	}
}

static struct gt_ast *parse(struct gt_arena *arena, const struct gt_source *src, bool library, struct gt_diags *diags,
			    struct gt_tokens *tokens)
{
	struct gt_parser p = {.src = src, .tokens = tokens};
	yyscan_t scanner;
	gt_build_init(&p.b, arena, src, library, diags);
	if (src->len > MAX_SOURCE) {
		gt_error(diags, GT_TAG_LIMIT, (struct gt_span){src, 0, 0}, "the script is larger than %d MiB",
			 MAX_SOURCE >> 20);
		return p.b.ast;
	}
	if (gt_yylex_init_extra(&p, &scanner))
		gt_die("out of memory");
	gt_yy_scan_bytes(src->text, (int)src->len, scanner);
	if (gt_yyparse(scanner, &p) && !diags->nerrors)
		gt_error(diags, GT_TAG_SYNTAX, (struct gt_span){src, 0, 0}, "the script cannot be parsed");
	gt_yylex_destroy(scanner);
	return p.b.ast;
}

struct gt_ast *gt_parse(struct gt_arena *arena, const struct gt_source *src, bool library, struct gt_diags *diags)
{
	return parse(arena, src, library, diags, NULL);
}

struct gt_ast *gt_parse_tokens(struct gt_arena *arena, const struct gt_source *src, struct gt_diags *diags,
			       struct gt_tokens *tokens)
{
	return parse(arena, src, true, diags, tokens);
}

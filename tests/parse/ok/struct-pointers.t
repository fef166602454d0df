--- script
struct list { char **names; struct list *next; }
--- ast
struct list
  member names: char**
  member next: struct list *

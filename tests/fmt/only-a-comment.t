--- script
/* nothing */
--- formatted
/* nothing */

--- script
// head
begin { // behind the brace
// own line
@a = 1; // behind the statement



/* before */ @b = 2;
// at the end
}
// of the file
--- formatted
// head
begin { // behind the brace
	// own line
	@a = 1; // behind the statement

	/* before */
	@b = 2;
	// at the end
}
// of the file

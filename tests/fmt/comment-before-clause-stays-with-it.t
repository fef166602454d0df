--- script
begin {
@a = 1;
}
// of end
end { @b = 1; }
--- formatted
begin {
	@a = 1;
}

// of end
end { @b = 1; }

--- script
begin { @a = 1; }
begin {
@a = 1 }
end { @b = 1 }
--- formatted
begin { @a = 1; }

begin {
	@a = 1;
}

end { @b = 1; }

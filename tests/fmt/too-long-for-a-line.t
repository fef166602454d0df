--- script
begin { @aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1; @bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = 2; @ccccccccccccccccccccccc = 3; }
--- formatted
begin {
	@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa = 1;
	@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb = 2;
	@ccccccccccccccccccccccc = 3;
}

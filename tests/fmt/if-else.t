--- script
begin { if 1 { @a=1 }
else if(2){
@b=1 } else { @c=1 } }
--- formatted
begin {
	if 1 { @a = 1; } else if (2) {
		@b = 1;
	} else { @c = 1; }
}

--- script
begin { @h = hist(5); @l[1] = lhist(3, 0, 10, 1); zero(@h); zero(@l); print(@h); }
--- expect
@h:



@h:

@l[1]:


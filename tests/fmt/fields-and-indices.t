--- script
begin { @ = args . x -> y [ 1 ] . 0 ; @b [ 1,2 ] = ( 1 , ) ; @c = (a=1,b = 2) }
--- formatted
begin { @ = args.x->y[1].0; @b[1, 2] = (1,); @c = (a = 1, b = 2); }

root: no
flags: -p 1 -b /bin/true -e x
status: 2
--- stderr
gotap: -p, -c and -b exclude one another

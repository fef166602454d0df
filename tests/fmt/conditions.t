--- script
begin { @ = 1?2:3; @b = $1?:4; @c = 1 ? 2 ? 3:4 : 5 }
--- formatted
begin { @ = 1 ? 2 : 3; @b = $1 ?: 4; @c = 1 ? 2 ? 3 : 4 : 5; }

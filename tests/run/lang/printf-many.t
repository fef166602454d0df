--- script
begin { printf("%dst: %sa; %dnd: %sb;; %drd: %sc;;; %dth: %sd;;;;\n", 1, "a", 2, "ab", 3, "abc", 4, "abcd"); }
--- expect
1st: aa; 2nd: abb;; 3rd: abcc;;; 4th: abcdd;;;;



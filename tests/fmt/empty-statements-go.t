--- script
begin { ;; @a = 1;;; };
--- formatted
begin { @a = 1; }

--- script
begin { _ = delete(@x, 1); _ = $y }
--- ast
clause
  probe begin
  body
    discard
      call delete
        map @x
        int 1
    discard
      variable $y

--- script
begin { clear(@a); zero(@b); print(@c); print(len(@d)); }
--- error
error[unknown-variable]: @a is read and never assigned
  --> -e:1:15
    begin { clear(@a); zero(@b); print(@c); print(len(@d)); }
                  ^~
error[unknown-variable]: @b is read and never assigned
  --> -e:1:25
    begin { clear(@a); zero(@b); print(@c); print(len(@d)); }
                            ^~
error[unknown-variable]: @c is read and never assigned
  --> -e:1:36
    begin { clear(@a); zero(@b); print(@c); print(len(@d)); }
                                       ^~
error[unknown-variable]: @d is read and never assigned
  --> -e:1:51
    begin { clear(@a); zero(@b); print(@c); print(len(@d)); }
                                                      ^~

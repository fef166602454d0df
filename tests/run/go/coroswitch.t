# Four elements are pulled, and the iterator is stopped: there and back, five times.
program: state
versions: 1.23.12 1.26 1.27
check: maps["@"] == 10
--- script
go:coroswitch { @ = count(); }

/*
 * Durations, bytes and counts as people read them. At most three significant digits, rounded half up,
 * trailing zeros dropped, and a value that rounds up to the next unit is printed in that unit.
 * Every int64 has a text, INT64_MIN included.
 */
#include "output/output.h"

static uint64_t magnitude(int64_t v, struct gt_buf *out)
{
	if (v >= 0)
		return (uint64_t)v;
	gt_buf_char(out, '-');
	return -(uint64_t)v;
}

/* n / scale with at most three significant digits; false, and nothing printed, if that is limit or more. */
static bool three_digits(uint64_t n, uint64_t scale, uint64_t limit, const char *unit,
			 struct gt_buf *out)
{
	unsigned __int128 wide = n;
	uint64_t pow = 1;
	int decimals = 0;

	while (decimals < 2 && scale > 1 && (wide * pow * 10 + scale / 2) / scale < 1000) {
		pow *= 10;
		decimals++;
	}
	uint64_t q = (uint64_t)((wide * pow + scale / 2) / scale);
	if (q >= limit * pow)
		return false;
	while (decimals && q % 10 == 0) {
		q /= 10;
		pow /= 10;
		decimals--;
	}
	gt_buf_printf(out, "%llu", (unsigned long long)(q / pow));
	if (decimals)
		gt_buf_printf(out, ".%0*llu", decimals, (unsigned long long)(q % pow));
	gt_buf_str(out, unit);
	return true;
}

void gt_duration_text(int64_t ns, struct gt_buf *out)
{
	static const struct {
		const char *unit;
		uint64_t scale, limit;
	} units[] = {
		{"ns", 1, 1000}, {"us", 1000, 1000}, {"ms", 1000000, 1000}, {"s", 1000000000, 60}};
	const uint64_t second = 1000000000, minute = 60 * second, hour = 60 * minute;
	uint64_t n = magnitude(ns, out);

	if (!n) {
		gt_buf_str(out, "0s");
		return;
	}
	for (size_t i = 0; i < GT_COUNT(units); i++)
		if (three_digits(n, units[i].scale, units[i].limit, units[i].unit, out))
			return;
	uint64_t seconds = (n + second / 2) / second, minutes = (n + minute / 2) / minute;
	if (seconds < 3600) {
		gt_buf_printf(out, "%llum", (unsigned long long)(seconds / 60));
		if (seconds % 60)
			gt_buf_printf(out, "%llus", (unsigned long long)(seconds % 60));
	} else if (minutes < 6000) {
		gt_buf_printf(out, "%lluh", (unsigned long long)(minutes / 60));
		if (minutes % 60)
			gt_buf_printf(out, "%llum", (unsigned long long)(minutes % 60));
	} else {
		gt_buf_printf(out, "%lluh", (unsigned long long)((n + hour / 2) / hour));
	}
}

void gt_bytes_text(int64_t v, struct gt_buf *out)
{
	static const char *const units[] = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
	uint64_t n = magnitude(v, out);

	for (size_t i = 0; i < GT_COUNT(units); i++)
		if (three_digits(n, 1ull << 10 * i, 1024, units[i], out))
			return;
}

void gt_count_text(int64_t v, struct gt_buf *out)
{
	static const char *const units[] = {"", "k", "M", "G", "T", "P", "E"};
	uint64_t n = magnitude(v, out), scale = 1;

	for (size_t i = 0; i < GT_COUNT(units); i++, scale *= 1000)
		if (three_digits(n, scale, 1000, units[i], out))
			return;
}

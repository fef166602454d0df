--- script
BEGIN { @ = 1; } end { clear(@); zero(@); }

# أمر المحاكاة في سطر الأوامر.

progress-fighting = القتال جارٍ
progress-compiling = تُترجَم النوى (مرة واحدة)
progress-rate = { $rate } حرب/ث
column-median-error = الوسيط ± خطؤه
column-bounds = الحدود
summary-changed = غُيِّر: { $settings }
summary-covered = المغطّى: { $covered } من { $tests } من الاختبارات.
summary-batch = الحروب: { $wars }، البذرة: { $seed }، الزمن: { $seconds } ث، السرعة: { $rate } حرب/ث
summary-written = كُتبت الملفات في { $folder }

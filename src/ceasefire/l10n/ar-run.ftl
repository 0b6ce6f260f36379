# أمر المحاكاة في سطر الأوامر.

progress-loading = تُحمَّل الحرب
progress-planning = تُخطَّط المحادثات
progress-fighting = القتال جارٍ
progress-compiling = تُترجَم النوى (مرة واحدة)
progress-rate = { $rate } حرب/ث
column-median-error = الوسيط ± خطؤه
column-bounds = الحدود
summary-changed = غُيِّر: { $settings }
summary-covered = المغطّى: { $covered } من { $tests } من الاختبارات.
summary-batch = الحروب: { $wars }، البذرة: { $seed }، الزمن: { $seconds } ث، السرعة: { $rate } حرب/ث
summary-written = كُتبت الملفات في { $folder }
keep-size = حفظ كل أيام الحروب، وعددها { $wars }: سيبلغ حجم { $file } نحو { $size } م.ب.
summary-counted = حُسب الوسيط والفاصل من تعداد جميع الحروب في فئات عرضها النسبي { $width }، أما الأيام فمضبوطة.
summary-kept = تعرض رسوم التقرير والملف { $file } أول { $kept } من الحروب، أما الجدول والنسب فتحصيها كلها.

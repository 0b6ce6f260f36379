# أمر المعايرة: توفيقان بجانب السجل.

calibrate-title = { $title }: توفيقان لا يُخلط بينهما
calibrate-military-is = التوفيق العسكري: يُقاس القتال على الخسائر والخطوط والمخزون. وما يقوله عن العروض ونهاية الحرب وشروطها تنبؤ.
calibrate-full-is = التوفيق الكامل: تُقاس إعدادات المحادثات على نهاية الحرب كما وقعت. وما يقوله عنها قد قيل له.
calibrate-none = التوفيق { $fit } لم يُجرَ بعد؛ يصنعه الأمر { $command }.
calibrate-old = تغيّرت ملفات الحرب منذ أُجري التوفيق { $fit }؛ أعده بالأمر { $command }.
calibrate-military = العسكري
calibrate-full = الكامل
calibrate-used = ما قيل للتوفيق { $fit }: { $list }.
calibrate-held-out = ما حُجب عن التوفيق { $fit }: { $list }.
calibrate-made = التوفيق { $fit }: الجسيمات { $particles }، الأجيال { $populations }، حتى { $tolerance } من التسامحات المذكورة، الحروب { $wars }، البذرة { $seed }: { $command }
calibrate-stored = حُفظ في { $path }

## الأعمدة

calibrate-column-parameter = المعلمة
calibrate-column-start = كما في الملفات
calibrate-column-prior = القبلي
calibrate-column-posterior = البعدي
calibrate-column-observable = المرصود
calibrate-column-record = السجل
calibrate-column-military = التوفيق العسكري
calibrate-column-full = التوفيق الكامل
calibrate-column-role = مصدره

## الخلايا: الوسيط والـ80% الوسطى

calibrate-cell = { $median } ({ $range })
calibrate-told = قيل له
calibrate-prediction = تنبؤ
calibrate-verdict = { $role }: { $verdict }
calibrate-note = الوسيط، وبين القوسين الـ80% الوسطى. ما قيل للتوفيق العسكري يُقرأ من حروب بلا محادثات، وما عداه من حروب كاملة. المعاملات تُضرب في أرقام ملف الحرب؛ والفاعلية لوغاريتم، المهاجم إلى المدافع.
calibrate-note-ranges = التنبؤ على مدى القيم المذكورة لإعدادات المحادثات: { $list }.

## ما تولد به الحروب؛ وأسماء المعاملات في السرد

calibrate-effectiveness = الفاعلية (لوغاريتم)
calibrate-attacker-dead-share = نسبة القتلى من خسائر القوات { $attacker }
calibrate-defender-dead-share = نسبة القتلى من خسائر القوات { $defender }

## التقدم

calibrate-leading = الجيل { $number }: التسامح { $tolerance }، الحروب { $wars }
calibrate-planning = النقطة { $done } من { $points }
calibrate-checking = الحرب المصطنعة { $done } من { $truths }

## الفحص

calibrate-check-title = المعايرة بالمحاكاة: الحروب المصطنعة { $truths }، جسيمات كل منها { $particles }، البذرة { $seed }
calibrate-column-chi2 = χ²
calibrate-column-p = p
calibrate-column-ranks = رتب الحقيقة من الأدنى
calibrate-check-note = كل حرب تُسحب من القبلي وتُوفَّق كما يُوفَّق السجل. فإن صح التوفيق وقعت الحقيقة في كل صنف من أصناف البعدي وعددها { $bins } بالتساوي؛ والمعلمات التي احتمالها دون { $level } عددها { $few } من { $parameters }. الحدبة في الوسط تعني بعديًا أوسع مما ينبغي، وارتفاع الطرفين أضيق مما ينبغي.
calibrate-check-short = عدد التوفيقات التي لم تبلغ التسامحات المذكورة: { $count }.

## تحت جدول التشغيل

fit-in-use = تُسحب الحروب من التوفيق { $fit }؛ والخيار { $option } يختار.
fit-none = تُسحب الحروب كما في الملفات؛ لا يُستعمل توفيق.
fit-by-hand = ضُبط باليد، فلا يؤخذ من التوفيق: { $list }.
fit-beside = { $name }: التوفيق العسكري { $military } (تنبؤ)، التوفيق الكامل { $full } (قيل له)
fit-beside-none = { $name }: التوفيق العسكري { $military } (تنبؤ)

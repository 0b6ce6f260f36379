# أمر «ماذا لو»: حرب وأخرى مثلها بتغيير، والحظ واحد. لا تزيد تسميات الصفوف على 31 حرفًا.

whatif-by-hand = إعدادات أخرى
whatif-settings = غُيِّر: { $settings }
whatif-none = ليس لـ{ $war } أسئلة خاصة بها؛ غيِّرها بالخيار { $option }.
whatif-how = اسأل واحدًا منها: { $command }

## الأعمدة

whatif-column-war = كما كانت
whatif-column-alternative = لو تغيّرت
whatif-column-difference = الفرق
whatif-column-interval = فاصل 95%
whatif-column-solver = الحاسِب ±

## الصفوف

whatif-end-day = انتهاء الحرب (يوم)
whatif-end-if-fought = … إن وقعت (يوم)
whatif-not-fought = اتفاق قبل الحرب (%)
whatif-settled = تنتهي بمعاهدة (%)
whatif-defender-falls = سقوط المدافع (%)
whatif-attacker-collapses = انهيار المهاجم (%)
whatif-intervention = تدخّل طرف ثالث (%)
whatif-front-holds = لم تنتهِ (%)
whatif-defender-loss = خسارة { $defender } (% من الكل)
whatif-attacker-gain = كسب { $attacker } (% من الكل)
whatif-ceded-km2 = الأرض المتنازل عنها (كم²)
whatif-displaced = المهجَّرون
whatif-attacker-lost = خسائر { $attacker } (رجل)
whatif-defender-lost = خسائر { $defender } (رجل)

## ملاحظات

whatif-note-clear = { $mark } الفاصل لا يضم الصفر
whatif-note-days = الحرب التي لم تنتهِ حتى اليوم { $last } تُحسب اليوم { $after }، والتي لم تقع تُحسب اليوم 0.
whatif-note-fought = «إن وقعت» تُحسب في { $pairs } من الأزواج، وهي التي تقع فيها الحربان.
whatif-note-terms = تُقارن الشروط في { $pairs } من الأزواج، وهي التي تنتهي فيها الحربان بمعاهدة.
whatif-note-plan = بخطة واحدة لا يُعرف خطأ الحاسِب نفسه ولا يدخل في الفواصل؛ انظر { $option }.
whatif-batch = الأزواج: { $wars }، البذرة: { $seed }؛ الخطط لكل حرب: { $plans }، مسارات كل خطة: { $paths }؛ الحل { $solving } ث، القتال { $fighting } ث

## الشروط المعروضة

whatif-package = { $package } في جولة { $date }: ما زال القتال جاريًا في { $wars } من { $fought } من الحروب.
whatif-both = كلاهما
whatif-worth = قيمة الشروط (% من الكل)
whatif-going-on = قيمة مواصلة القتال (% من الكل)
whatif-signs = من يوقّع (% من هذه الحروب)
whatif-note-signing = القيمة عند المهاجم ما يكسبه وعند المدافع ما يبقى له، كلٌّ في تقديره ومع احتمال نقض المعاهدة؛ وما بعد ± خطأ معياري على الحروب والخطط.

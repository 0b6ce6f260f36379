# أمر القياس: سرعة خوض الحروب. خلايا الجداول قصيرة.

bench-machine = { $processor }، عدد الأنوية { $cores }؛ بايثون { $python }، نمباي { $numpy }، نمبا { $numba }.
bench-rounds = الوسيط من { $rounds } من الجولات؛ في كل جولة يُقاس كل شيء مرة، واحدًا بعد الآخر.
bench-progress = قيس { $done } من { $total }

bench-group-common = حرب الاستنزاف المشتركة: حروب في الثانية
bench-group-winter = حرب الشتاء: حروب في الثانية؛ والخطة: ثوانٍ
bench-group-start = بدء التشغيل: ثوانٍ

bench-column-what = ما قيس
bench-column-median = الوسيط
bench-column-low = الأدنى
bench-column-high = الأعلى
bench-column-ratio = سرعة هذا البرنامج قياسًا إليه

bench-row-ceasefire = هذا البرنامج، { $precision }، الخيوط: { $threads }
bench-row-numpy = نمباي، مصفوفات كاملة، 64 بت
bench-row-python = بايثون وحدها
bench-row-march = القتال والظنون، { $precision }، الخيوط: { $threads }
bench-row-talks = مع المحادثات والسجل اليومي
bench-row-plan = حلّ خطة للمحادثات
bench-row-help = عرض المساعدة
bench-row-version = عرض الإصدار
bench-row-nothing = مفسّر لا يفعل شيئًا

bench-no-peers = لم يُقَس المحركان الآخران: في نسخة من المستودع نفّذ { "`make peers`" } مرة، ثم { "`ceasefire bench --peers .venv-peers/bin/python`" }.
bench-ratio = النسبة هي نسبة هذا البرنامج بأعداد من 32 بت على جميع الأنوية.

bench-peaks = ما يقدر عليه الجهاز: مليارات العمليات في الثانية
bench-bandwidth = قراءة صفين وكتابة ثالث
bench-counts = العمليات بالعدّ: القانون لحرب واحدة، واليوم لحرب واحدة
bench-fractions = ما بُلغ: ملايين أيام الحروب في الثانية
bench-column-length = الطول والخيوط
bench-column-threads = الخيوط
bench-column-bytes = بايتات صفوف الخيط
bench-column-speed = مليارات البايتات في الثانية
bench-column-bytes-a-day = بايتات اليوم
bench-column-attainable = الممكن
bench-column-reached = ما بُلغ
bench-column-share = النسبة
bench-column-limit = الحدّ
bench-length = { $precision }، الخيوط: { $threads }
bench-kernel-common = الحرب المشتركة
bench-kernel-march = حرب الشتاء

bench-kind-fused = ضرب وجمع معًا
bench-kind-multiply = ضرب
bench-kind-add = جمع
bench-kind-divide = قسمة
bench-kind-root = جذر
bench-kind-mix = كلاهما
bench-kind-compare = مقارنة
bench-kind-whole = بتات
bench-kind-wide = بتات 64
bench-kind-product = ضرب صحيح
bench-kind-all = الأنواع كلها معًا
bench-kind-memory = الذاكرة

bench-roofline = الضرب بين حدود الجهاز ضرب وجمع معًا في عملية واحدة، وكلاهما هو ذاك والجمع بالتناوب. والممكن ما يسمح به أقرب هذه الحدود؛ ويشرح حسابه { "docs/explanation/speed.md" }.

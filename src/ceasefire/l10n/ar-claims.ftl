# أقوال نصّ عن حرب: ما يقوله، وما يقوله السجل، وما يحسبه البرنامج.

claims-title = { $title }: الأقوال { $claims }، الحروب { $wars }، البذرة { $seed }
claims-two-ways = تُسأل عن أقوال القتال حروبٌ لا تفاوض فيها، وعن أقوال المحادثات الحروبُ نفسها والطرفان فيها على المائدة.
claims-total = { $verdict } { $count }
claims-beyond = ما بعد الأفق الزمني
claims-and = { " و " }
claims-rule = يصح إذا { $holds }، وإلا فلا يصح
claims-rule-partly = يصح إذا { $holds }؛ ويصح جزئيًا إذا { $partly }؛ وإلا فلا يصح
claims-record = { $agreement }: { $text }

## سطور القول الواحد

claims-label-record = السجل
claims-label-rule = القاعدة
claims-label-shown = يُظهره

## الموضوعات

claims-topic-causes = كيف وقعت الحرب
claims-topic-fighting = القتال
claims-topic-supply = الذخيرة والعون
claims-topic-talks = العروض والمحادثات
claims-topic-treaty = المعاهدة
claims-topic-people = السكان
claims-topic-afterwards = ما تلا ذلك

## الأحكام، ومدى موافقة السجل

claims-verdict-holds = يصح
claims-verdict-partly = يصح جزئيًا
claims-verdict-fails = لا يصح
claims-verdict-not-computable = لا يُحسب
claims-agreement-agree = يوافق
claims-agreement-partly = يوافق جزئيًا
claims-agreement-disagree = يخالف
claims-agreement-opinion = رأي

## لماذا لا يُحسب القول

claim-why-told = يُعطى البرنامج هذا اليوم، فبه يبدأ تقويمه.
claim-why-name = الاسم لا ينتج من أي شيء يُحسب.
claim-why-person = مَن تولّى منصبًا ومتى سافر لا ينتج من أي شيء يُحسب.
claim-why-place = مكان توقيع المعاهدة وارد في نصها، ولا يُحسب منه شيء.
claim-why-statement = ما بلغ الناسَ من وعود هو من مُدخلات آمالهم، وليس نتيجة لشيء هنا.
claim-why-opinion = الحكم القيمي لا رقم له. أما ما أخذته الشروط فمحسوب في موضع آخر من هذه القائمة.

## ما يُحسب

claim-superior-force = في الجبهة في اليوم الأول { $value } من الرجال مقابل واحد (من { $low } إلى { $high } بحسب المصادر): { $attackers } مقابل { $defenders }؛ ومن مدافع الميدان { $guns } مقابل واحد.
claim-believed-victory = ما كان واثقًا منه شأن السجل. ولو كانت الحرب كما قدّرها المهاجم (الجندي من جنوده يعدل { $worth } من جنود المدافع) لحُسمت الحرب الوسيطة بعد { $value } (في { $most } من الحروب: من { $low } إلى { $high }). نسبة ما يُحسم ضمن المدة المذكورة: { $won }؛ وضمن الأفق الزمني: { $ever }.
claim-surprise = حتى { $day } تغيّر ما يعدله الجندي المهاجم في تقدير قيادته من { $worth_before } إلى { $worth_after } من جنود المدافع، أي { $value } من الانحرافات المعيارية لتقديرها الأول (في { $most } من الحروب: من { $low } إلى { $high }).
claim-heavy-losses = حتى { $day } خسر المهاجم { $men_value } رجل (في { $most } من الحروب: من { $men_low } إلى { $men_high })، أي { $value } من كل من بلغ جبهته (من { $low } إلى { $high })، و{ $exchange } مقابل واحد من المدافعين.
claim-stalemate = في { $day } كان الخط الرئيسي قائمًا لم يُخترق في { $unbroken } من الحروب؛ واليوم الوسيط لاختراقه: { $broken }. ووقف المهاجم أمامه { $value } من المدة (في { $most } من الحروب: من { $low } إلى { $high }).
claim-advance = من { $since } إلى { $until } تحركت الجبهة كيلومترًا أو أكثر في قطاع حاسم في { $moving } من الحروب؛ والوسيط { $value } كم ({ $most }: من { $low } إلى { $high }).
claim-at-the-gates = في { $day } تجاوزت الجبهة المدينة في { $taken } من الحروب، وتجاوزتها أو صارت على بعد 10 كم منها في { $near }. وليس للمحور جوانب، فلا يُرى فيه الطوق.
claim-holding = احتمال صمود الجبهة 30 يومًا أخرى: { $before } في { $since }، و{ $after } في { $until }؛ والتغير بالنقاط المئوية { $value } (فاصل { $most }: من { $low } إلى { $high }).
claim-fragile = ما قاله شأن السجل. ومن الحروب التي تصمد فيها الجبهة في { $day } يُخترق آخر خط خلال 14 يومًا في { $value } (فاصل { $most }: من { $low } إلى { $high }).
claim-collapse = ما خُشي منه شأن السجل. ومن الحروب الجارية في { $day } يُهزم الجيش كله خلال 14 يومًا في { $value } (فاصل { $most }: من { $low } إلى { $high }).
claim-running-out = ما بقي من القذائف في { $until } يكفي { $value } بمعدل الرمي الكامل (في { $most } من الحروب: من { $low } إلى { $high })؛ وكان في { $since } يكفي { $before }، وفي اليوم الأول { $at_first }.
claim-aid-arrives = من { $since } إلى { $until } تصل قذائف تعدل { $value } من المخزون الأول (في { $most } من الحروب: من { $low } إلى { $high })، ومعها في الحرب الوسيطة { $guns } من المدافع و{ $men } من المتطوعين.
claim-aid-falls = من { $since } إلى { $until } تصل وسطيًّا قذائف تعدل { $arms_after } من المخزون الأول، مقابل { $arms_before } في مثلها من الأيام قبلها؛ والمتطوعون { $men_after } مقابل { $men_before }. ووسيط التغير في القذائف بالنقاط المئوية { $value } ({ $most }: من { $low } إلى { $high }). ولا تُحصى الطائرات.

## ما يُحسب من المحادثات

claim-war-lasts = تنتهي الحرب الوسيطة في { $value } (في { $most } من الحروب: من { $low } إلى { $high })؛ ويدوم { $longer } منها أطول مما قيل، وينتهي { $settled } منها بمعاهدة. والفاصل بين جولات التفاوض { $every }.
claim-treaty-signed = تنتهي بمعاهدة { $settled } من الحروب؛ واليوم الوسيط لتوقيعها { $value } (في { $most } منها: من { $low } إلى { $high }). والفاصل بين جولات التفاوض { $every }.
claim-first-offer = يخاطب المهاجم الحكومة التي يحاربها في { $ever } من الحروب؛ واليوم الوسيط لذلك { $value } (في { $most } من الحروب: من { $low } إلى { $high })، ويقع حتى { $last } في { $by }. والفاصل بين جولات التفاوض { $every }.
claim-refusal = في جولة { $held } تأخذ هذه الشروط { $terms } من كل ما يملكه المدافع، مع حساب احتمال نقضها؛ وهو يقبل خسارة { $value } بدلًا من مواصلة القتال (في { $most } من الحروب: من { $low } إلى { $high }). فكان سيرفضها في { $refused } من الحروب. ويتوقع المهاجم من مواصلة القتال { $wanted } من كل ما يمكن كسبه، والشروط تعطيه { $gain }.
claim-hope = ما عُقد من أمل يُعطاه البرنامج بإشارات مؤرخة: من { $since } إلى { $held } يقدّر المدافع احتمال قدوم الطرف الثالث وسطيًّا بـ{ $value } (من { $low } إلى { $high }). أما أثره في التفاوض فيُحسب: لولا هذا الأمل لقبل المدافع خسارة أكبر بدلًا من مواصلة القتال، والفرق بالنقاط المئوية { $saved } ({ $most }: من { $saved_low } إلى { $saved_high }).
claim-shortage = في جولة { $held } يقبل المدافع خسارة { $costs } بدلًا من مواصلة القتال؛ وفي الحروب نفسها بعشرة أمثال القذائف في أولها يقل ذلك بالنقاط المئوية { $value } (في { $most } من الحروب: من { $low } إلى { $high })، فنصيب النقص منه { $part }. وتنتهي بمعاهدة { $settled } من الحروب، و{ $settled_ample } مع تلك القذائف؛ ومما ينتهي كذلك على حاله ينتهي { $kept } كذلك معها أيضًا.
claim-over = لا تبقى حرب كهذه جارية في جولة { $held }.

## في المعاهدات

claim-area-lost = جرى التنازل عن { $area } كم² من أصل { $country } كم²، أي { $value }.
claim-land-ceded = جرى التنازل عن { $value } كم² مما ذُكر.
claim-part-ceded = جرى التنازل عن { $area } كم²، أي { $value } من الأرض المقصودة، أو { $low } إذا عُدّت معها { $widened } كلها وليس المقصود إلا جزءًا منها.
claim-extra-parts = من الأماكن المذكورة جرى التنازل عن { $value } (بالمساحة)؛ ومن هذه الأرض { $extra } خارج ما سبق عدّه.
claim-terms-beyond = شروط { $asked } تأخذ { $later } كم²، وكانت مطالب ما قبل الحرب تأخذ { $earlier } كم²: أي { $value } أمثالها من الأرض، وقيمتها لدى الطالب { $price } أمثال قيمتها.
claim-terms-cede = أول قائمة تطلبه كله هي قائمة { $first }؛ وفي آخر قائمة يُطلب منه { $value }.
claim-lease-years = مدة الإيجار بالسنوات { $value }.
claim-lease-lists = مدة الإيجار بالسنوات { $value } في آخر القوائم وعددها { $lists }؛ وأقصرها { $low } وأطولها { $high }.
claim-rent = الأجرة { $value } في السنة، أو { $total } في المدة كلها (عدد سنواتها { $years }).
claim-ceasefire-hour = في { $date } الساعة { $value } بتوقيت المدافع، و{ $attackers } بتوقيت المهاجم.
claim-people-moved = يغادر ما جرى التنازل عنه أو تأجيره { $value } شخص (من { $low } إلى { $high } بحسب المصادر).
claim-left-after = من المغادرين كان { $value } لا يزالون هناك حين توقف إطلاق النار (من { $low } إلى { $high } بحسب المصادر)؛ ويتجهون كلهم إلى أرض باقية.

## فيما تلا ذلك

claim-patron = إيجاد حامٍ حتى { $until } بعد هذه الشروط: { $value } (في { $most } من السحوبات: من { $low } إلى { $high })؛ وبعد مطالب ما قبل الحرب: { $spared }. فمردّ { $caused } من الاحتمال إلى ما أخذته الشروط زيادة عليها.
claim-renewed-war = تجدد الحرب حتى { $last }: { $chance } (في { $most } من السحوبات: من { $chance_low } إلى { $chance_high }). وإن وقعت ضمن الأفق الزمني فيومها الوسيط { $value } ({ $most }: من { $low } إلى { $high }).

using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Events;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Search;
using Maillage.Kernel.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Maillage.Kernel;

public static class KernelServices
{
    public static IServiceCollection AddKernel(
        this IServiceCollection services,
        EmailOptions emails,
        bool runJobs,
        string filesFolder,
        S3Options s3,
        string masterKeyFile,
        RetentionOptions retention
    )
    {
        services
            .AddScoped<EventDispatcher>()
            .AddSingleton<ChangeStamp>()
            .AddSingleton<ReadMemory>()
            .AddSingleton<IInterceptor, ChangeStampInterceptor>();
        services.TryAddSingleton(new SearchOptions());
        services
            .AddSingleton<SearchIndexer>()
            .AddSingleton<SearchColumns>()
            .AddScoped<SearchEngine>()
            .AddScoped<SearchTitles>()
            .AddScoped<SearchNeighbours>()
            .AddJob<Reindex, ReindexHandler>();
        services.AddSingleton<JobSignal>().AddSingleton<DailyJobs>().AddSingleton<JobRunner>().AddSingleton<LiveSignal>();
        if (runJobs)
        {
            services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        }

        services.AddSingleton(retention).AddDailyJob<NightlyPurge, NightlyPurgeHandler>(new TimeOnly(4, 0), day => new NightlyPurge(day));
        services.TryAddSingleton(emails);
        services
            .AddSingleton<SmtpSender>()
            .AddSingleton<MailBreaker>()
            .AddSingleton<ILaneGate>(provider => provider.GetRequiredService<MailBreaker>())
            .AddScoped<Mailbox>()
            .AddJob<SendEmail, SendEmailHandler>(JobLane.Mail);

        services
            .AddSingleton<IFileStore>(_ => s3.Adresse is null ? new FolderFileStore(filesFolder) : new S3FileStore(s3))
            .AddSingleton<GivenFiles>()
            .AddJob<CleanPicture, CleanPictureHandler>()
            .AddJob<ForgetFile, ForgetFileHandler>();
        services.AddDataProtection().SetApplicationName("maillage");
        services
            .AddSingleton<KeyRing>()
            .AddSingleton(_ => MasterKey.FromFile(masterKeyFile))
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = provider.GetRequiredService<KeyRing>();
                options.XmlEncryptor = new KeySealer(provider.GetRequiredService<MasterKey>());
            }));
        return services;
    }
}
